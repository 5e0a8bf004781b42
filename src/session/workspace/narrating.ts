import type { CheckInput } from '../../checks/run';
import type { Profile } from '../../model/profile';
import { DONE } from '../../wording/pane-outcome';
import { pasteSentence } from '../../wording/paste-sentence';
import { narrateOpened, type Narrated } from '../narrate';
import type { Outcome, Standing } from './desk';
import { keptOutcome } from './kept-outcome';
import { narrativeView } from './narrative-view';
import { withAnswer } from './profile-answer';
import { whoseBook } from './whose';
import type { Year } from './year';

/** Writes the 情况说明 into the preview, and goes on doing so at every change. */
export async function narrate(year: Year): Promise<Outcome | null> {
  year.wants = { ...year.wants, narrative: true };
  showNarrative(year);
  return null;
}

/** @throws Refusal */
export function showNarrative(year: Year): void {
  const { desk, wordTemplate } = year;
  const standing = desk.standing();
  if (desk.store.get().narrative && year.shown.narrative === standing.input) return;
  const { inHand } = standing;
  const narrated = narrativeNow(standing);
  const profile = inHand.profile?.profile ?? NO_ANSWERS;
  const view = narrativeView(narrated, {
    profile,
    atFirst: profile === NO_ANSWERS ? [] : narrativeOf(standing, unanswered(profile)).open,
    template: wordTemplate?.name ?? inHand.template?.name ?? null,
    forms: inHand.forms,
  });
  desk.store.set({ narrative: view });
  year.shown.narrative = standing.input;
}

/** Fills in one place of the unit profile; a blank text empties it again. */
export async function answer(year: Year, path: string, text: string): Promise<Outcome | null> {
  const { desk } = year;
  const { opened, inHand } = desk.standing();
  const { book } = opened;
  const profile = inHand.profile?.profile ?? {
    ...NO_ANSWERS,
    entity: { code: book.entity.code, name: book.entity.name },
    ...(book.year === null ? {} : { year: book.year }),
  };
  const { profile: changed, problems } = withAnswer(profile, path, text);
  const value = { schema: 1, ...whoseBook(book), profile: changed } as const;
  const kept = await desk.kept.keep('profile', value);
  desk.recheck();
  if (year.wants.narrative) showNarrative(year);
  const said = problems.map(pasteSentence);
  const note = { kind: 'note', sentence: DONE.notAllUnderstood, details: said } as const;
  return keptOutcome(kept, said.length > 0 ? note : null);
}

/** The official tables in front of the text, or not. */
export async function withForms(year: Year, forms: boolean): Promise<Outcome | null> {
  const { desk } = year;
  const { opened, inHand } = desk.standing();
  const settings = {
    schema: 1,
    ...whoseBook(opened.book),
    forms,
    template: inHand.template,
  } as const;
  const kept = await desk.kept.keep('settings', settings);
  desk.recheck();
  if (year.wants.narrative) showNarrative(year);
  return keptOutcome(kept, null);
}

const NO_ANSWERS: Profile = { schema: 1 };

const known = new WeakMap<CheckInput, Narrated>();

/** The 情况说明 of what was checked last. @throws Refusal `prior.*`, `template.*` */
export function narrativeNow(standing: Standing): Narrated {
  const narrated = known.get(standing.input) ?? narrativeOf(standing);
  known.set(standing.input, narrated);
  return narrated;
}

/** What narrating is given besides the workbook. */
export function narrativeOptions({ report, inHand }: Standing) {
  const { prior, profile, template, forms } = inHand;
  return {
    prior: prior?.figures,
    renamed: prior?.renamed,
    profile: profile ?? undefined,
    verdict: report.verdict,
    template: template ?? undefined,
    forms,
  };
}

function narrativeOf(standing: Standing, profile?: Profile): Narrated {
  const options = narrativeOptions(standing);
  if (!profile) return narrateOpened(standing.opened, options);
  const own = { name: '', profile, approved: [] };
  return narrateOpened(standing.opened, { ...options, forms: false, profile: own });
}

/** A profile without its answers: what the form asks from the first, so that answers can be mended. */
function unanswered({ entity, year, projects = [], secret = [] }: Profile): Profile {
  const marked = projects.flatMap((one) => (one.secret ? [one.name] : []));
  return {
    ...NO_ANSWERS,
    ...(entity ? { entity } : {}),
    ...(year === undefined ? {} : { year }),
    secret: [...secret, ...marked],
  };
}
