/**
 * The page 自检, for builds of WPS where the pane itself fails: compiled for engines of any age, without a
 * library; what is newer than ECMAScript 2015 is asked for before it is used. Nothing runs until asked.
 */
import manifest from '../../../package.json';
import { injectedInto } from '../../hosts/wps/et-application';
import type { ProbedPage, Surroundings } from '../../hosts/wps/self-check/probe';
import { PROBE_COUNT, SelfCheck } from '../../hosts/wps/self-check/self-check';
import { verdictOn } from '../../hosts/wps/self-check/verdict';
import type { ProbeId } from '../../model/self-check';
import { SELF_CHECK_PAGE as WORDS } from '../../wording/self-check/page-words';
import { PROBE } from '../../wording/self-check/probe-words';
import { probeLine, selfCheckReport } from '../../wording/self-check/report';
import { forgetStep, keepStep, lastStep } from './last-step';

function part<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no ${id}`);
  return element as T;
}

const begin = part<HTMLButtonElement>('begin');
const stop = part<HTMLButtonElement>('stop');
const copy = part<HTMLButtonElement>('copy');
const close = part<HTMLButtonElement>('close');
const report = part<HTMLTextAreaElement>('report');

function say(sentence: string): void {
  part('state').textContent = sentence;
}

function note(sentence: string): void {
  part('note').textContent = sentence;
}

function surroundings(): Surroundings {
  const clock = window.performance;
  return {
    page: window as unknown as ProbedPage,
    roots: injectedInto(window),
    now: () => (clock && typeof clock.now === 'function' ? clock.now() : Date.now()),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}

/** Fields of classes and waiting are compiled to these. */
function isTooOld(): boolean {
  return [typeof Promise, typeof WeakMap, typeof Symbol].indexOf('undefined') >= 0;
}

function run(): void {
  begin.disabled = copy.disabled = true;
  stop.disabled = false;
  report.value = '';
  note('');
  let isStopped = false;
  const check = new SelfCheck(
    surroundings(),
    (result) => void (report.value += `${probeLine(result)}\n`),
    (id) => {
      keepStep(id);
      if (!isStopped) say(WORDS.doing(PROBE[id], check.results.length + 1, PROBE_COUNT));
    },
  );
  const leave = (): void => check.abandon();
  window.addEventListener('pagehide', leave);
  stop.onclick = () => {
    isStopped = true;
    stop.disabled = true;
    say(WORDS.stopping);
    check.stop();
  };
  const finish = (sentence: string): void => {
    window.removeEventListener('pagehide', leave);
    forgetStep();
    const { results } = check;
    report.value = selfCheckReport(manifest.version, results, verdictOn(results));
    stop.disabled = true;
    begin.disabled = copy.disabled = false;
    say(sentence);
  };
  check.run().then(
    () => finish(isStopped ? WORDS.stopped : WORDS.done),
    () => finish(WORDS.failed),
  );
}

/** The older way first: it works without a secure page, at once, within the click. */
function copyReport(): void {
  report.focus();
  report.select();
  let isCopied = false;
  try {
    isCopied = document.execCommand('copy');
  } catch {
    // Refused: the newer way is next.
  }
  const { clipboard } = navigator as Partial<Navigator>;
  if (isCopied || !clipboard) return say(isCopied ? WORDS.copied : WORDS.selected);
  clipboard.writeText(report.value).then(
    () => say(WORDS.copied),
    () => say(WORDS.selected),
  );
}

function closePage(): void {
  window.close();
  // A pane beside the sheet is not closed by its page.
  setTimeout(() => note(WORDS.closeByHand), 500);
}

function start(): void {
  close.disabled = false;
  close.onclick = closePage;
  const { Application: current, wps: older } = injectedInto(window);
  if (!current && !older) say(WORDS.noProgram);
  else if (isTooOld()) say(WORDS.tooOld);
  else {
    const step = lastStep();
    if (step !== null && PROBE[step as ProbeId]) note(WORDS.lastTime(PROBE[step as ProbeId]));
    say(WORDS.before);
    begin.disabled = false;
    begin.onclick = run;
    copy.onclick = copyReport;
    return;
  }
  report.value = WORDS.engine(navigator.userAgent);
}

start();
