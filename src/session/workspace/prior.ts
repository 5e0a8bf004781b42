import { incomparable } from '../../facts/incomparable';
import { keptYear } from '../../model/kept-year';
import { reason, Refusal } from '../../model/reason';
import type { YearFigures } from '../../model/year-figures';
import { DONE, priorText, renamedText } from '../../wording/pane-outcome';
import { openLastYear } from '../last-year';
import type { Outcome, Work } from './desk';
import { inPaneWords } from './in-pane-words';
import { keptOutcome } from './kept-outcome';
import { readKeptFile } from './kept-file';
import { whoseBook } from './whose';
import type { Year } from './year';

/** What last year's figures are read from. */
const KINDS = ['.xlsx', '.xlsm', '.xls', '.et', '.docx', '.doc', '.json'];
/** The user is asked; whatever else stands against the comparison is refused. */
const ASKED = ['prior.renamed', 'prior.other-entity'];

export interface PriorChosen {
  readonly name: string;
  readonly figures: YearFigures;
}

/** @throws Refusal `prior.*`, `kept.*`, `pane.*` and as `openLastYear` */
export async function choosePrior(year: Year, { signal }: Work): Promise<Outcome | null> {
  const { desk } = year;
  const { book } = desk.standing().opened;
  const picked = await desk.host.pickFile(KINDS);
  if (!picked) return null;
  signal.throwIfAborted();
  const { name } = picked;
  const figures = await lastYearOf(picked.bytes, name);
  signal.throwIfAborted();
  const why = incomparable(book, figures);
  if (!why) return keepPrior(year, { name, figures }, false);
  const refused = incomparable(book, figures, true);
  if (refused || !ASKED.includes(why.code)) throw new Refusal(refused ?? why);
  year.chosen = { name, figures };
  const { name: other = '', own = '' } = why.slots;
  desk.store.set({ renamed: renamedText(String(other), String(own)) });
  return null;
}

/** The user says that it is the same unit. */
export async function confirmRenamed(year: Year): Promise<Outcome | null> {
  const { chosen } = year;
  if (!chosen) return null;
  return keepPrior(year, chosen, true);
}

export async function dropPrior(year: Year): Promise<Outcome | null> {
  const { desk } = year;
  if (year.chosen) {
    // What was asked is answered: not the same unit. What was there before stays.
    year.chosen = null;
    desk.store.set({ renamed: null });
    return null;
  }
  if (!desk.kept.get('prior')) return null;
  const kept = await desk.kept.keep('prior', null);
  desk.recheck();
  return keptOutcome(kept, { kind: 'done', sentence: DONE.priorDropped });
}

async function keepPrior(
  year: Year,
  { name, figures }: PriorChosen,
  renamed: boolean,
): Promise<Outcome> {
  const { desk } = year;
  const whose = whoseBook(desk.standing().opened.book);
  const value = { schema: 1, ...whose, name, renamed, figures: keptYear(figures) } as const;
  const kept = await desk.kept.keep('prior', value);
  year.chosen = null;
  desk.store.set({ renamed: null });
  desk.recheck();
  return keptOutcome(kept, { kind: 'done', sentence: priorText(name, figures.year) });
}

/** Figures of a workbook, of a document, or as they were kept beside one. */
async function lastYearOf(bytes: Uint8Array, name: string): Promise<YearFigures> {
  const file = readKeptFile(bytes, name);
  if (file?.figures) return file.figures;
  if (file) throw new Refusal(reason('pane.no-figures', { name }));
  return inPaneWords(name, () => openLastYear(bytes, name));
}
