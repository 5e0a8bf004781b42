import type { NarrativeKind } from '../narrative-file';
import type { Desk } from './desk';
import type { CarryOverItem } from './year-state';
import { newYear, type Year } from './year';

/** What the user makes of a year's figures. Each runs as a task and says what became of it; none rejects. */
export interface YearActions {
  /** Picks last year's workbook, document or kept figures. */
  choosePrior(): Promise<void>;
  /** The same although its name or code is another: the user says it is the same unit. */
  confirmRenamed(): Promise<void>;
  dropPrior(): Promise<void>;
  /** Works out the summary of the workbook as it is now. */
  summarise(): Promise<void>;
  insertSummary(): Promise<void>;
  /** Saves the summary as a workbook of its own. */
  saveSummary(): Promise<void>;
  /** Writes the 情况说明 anew, into the preview. */
  narrate(): Promise<void>;
  /** 沿用上年稿: picks last year's text and shows what would be brought up to date. */
  chooseLastText(): Promise<void>;
  /** Saves it as this year's: with tracked changes, or plainly. */
  saveCarried(tracked: boolean): Promise<void>;
  dropLastText(): Promise<void>;
  /** The official tables in front of the text. */
  withForms(forms: boolean): Promise<void>;
  /** Fills in one place of the unit profile, as `GapView.path` names it. */
  answer(path: string, text: string): Promise<void>;
  /** The unit's own template, text or Word. */
  chooseTemplate(): Promise<void>;
  dropTemplate(): Promise<void>;
  insertNarrative(): Promise<void>;
  saveNarrative(kind: NarrativeKind): Promise<void>;
  copyNarrative(): Promise<void>;
  /** 生成公开稿: a clean copy of the workbook. */
  publish(): Promise<void>;
  /** 接续: picks an earlier workbook or a `.gouji.json`, and shows what it would bring. */
  chooseEarlier(): Promise<void>;
  carryOver(keys: readonly CarryOverItem['key'][]): Promise<void>;
  dropCarryOver(): void;
  /** Saves what is kept as a `.gouji.json` beside the workbook. */
  keepAside(): Promise<void>;
  /** Keeps all of it in a hidden sheet of the workbook: the user has agreed to it. */
  keepInside(): Promise<void>;
  chooseRulePack(): Promise<void>;
  dropRulePack(name: string): Promise<void>;
  /** A generated sheet that the user has changed: replaces it all the same, or makes another. */
  decideSheet(decision: 'replace' | 'another' | 'leave'): Promise<void>;
}

export function yearActions(desk: Desk): YearActions {
  const year = newYear(desk);
  desk.onChecked(() => void follow(year));
  const { run } = desk;
  return {
    choosePrior: () => run('choosing', async (work) => (await prior()).choosePrior(year, work)),
    confirmRenamed: () => run('comparing', async () => (await prior()).confirmRenamed(year)),
    dropPrior: () => run('comparing', async () => (await prior()).dropPrior(year)),
    summarise: () => run('summarising', async () => (await summarising()).summarise(year)),
    insertSummary: () => run('inserting', async () => (await results()).insertSummary(year)),
    saveSummary: () => run('saving', async (work) => (await results()).saveSummary(year, work)),
    narrate: () => run('narrating', async () => (await narrating()).narrate(year)),
    chooseLastText: () =>
      run('choosing', async (work) => (await carryingText()).chooseLastText(year, work)),
    saveCarried: (tracked) =>
      run('saving', async (work) => (await carryingText()).saveCarried(year, tracked, work)),
    dropLastText: () => run('narrating', async () => (await carryingText()).dropLastText(year)),
    withForms: (forms) => run('narrating', async () => (await narrating()).withForms(year, forms)),
    answer: (path, text) =>
      run('narrating', async () => (await narrating()).answer(year, path, text)),
    chooseTemplate: () =>
      run('choosing', async (work) => (await templates()).chooseTemplate(year, work)),
    dropTemplate: () => run('narrating', async () => (await templates()).dropTemplate(year)),
    insertNarrative: () => run('inserting', async () => (await results()).insertNarrative(year)),
    saveNarrative: (kind) =>
      run('saving', async (work) => (await results()).saveNarrative(year, kind, work)),
    copyNarrative: () => run('copying', async () => (await results()).copyNarrative(year)),
    publish: () => run('publishing', async (work) => (await publishing()).publish(year, work)),
    chooseEarlier: () =>
      run('choosing', async (work) => (await carryingOver()).chooseEarlier(year, work)),
    carryOver: (keys) =>
      run('carryingOver', async () => (await carryingOver()).carryOver(year, keys)),
    dropCarryOver: () => {
      year.earlier = null;
      desk.store.set({ carryOver: null });
    },
    keepInside: () => run('keeping', async () => (await keepingInside()).keepInside(year)),
    keepAside: () => run('saving', async () => (await keepingAside()).keepAside(year)),
    chooseRulePack: () =>
      run('choosing', async (work) => (await packs()).chooseRulePack(year, work)),
    dropRulePack: (name) => run('checking', async () => (await packs()).dropRulePack(year, name)),
    decideSheet: (decision) =>
      run('inserting', async () => (await ownSheets()).decideSheet(year, decision)),
  };
}

/** What the face shows follows every check. */
async function follow(year: Year): Promise<void> {
  const { summary, narrative } = year.wants;
  const { store } = year.desk;
  const { carriedText } = store.get();
  // Working it out anew means writing a file: that waits until one is asked for.
  if (carriedText) store.set({ carriedText: { ...carriedText, stale: true } });
  if (summary || narrative) (await following()).follow(year);
}

/* Each is loaded when it is asked for, so that the pane can show itself before. */
const prior = () => import(/* webpackChunkName: "year" */ './prior');
const summarising = () => import(/* webpackChunkName: "year" */ './summarising');
const narrating = () => import(/* webpackChunkName: "year" */ './narrating');
const following = () => import(/* webpackChunkName: "year" */ './following');
const templates = () => import(/* webpackChunkName: "year" */ './templates');
const packs = () => import(/* webpackChunkName: "year" */ './packs');
const results = () => import(/* webpackChunkName: "results" */ './results');
const ownSheets = () => import(/* webpackChunkName: "results" */ './own-sheets');
const carryingText = () => import(/* webpackChunkName: "text-file" */ './carrying-text');
const publishing = () => import(/* webpackChunkName: "results" */ './publishing');
const keepingAside = () => import(/* webpackChunkName: "results" */ './keeping-aside');
const keepingInside = () => import(/* webpackChunkName: "results" */ './keeping-inside');
const carryingOver = () => import(/* webpackChunkName: "results" */ './carrying-over');
