import { remark as cellRemark } from '../checks/coded/forms';
import { PASS, type Draft } from '../checks/outcome';
import type { FindingCell, Severity } from '../model/finding';
import type { Slots } from '../model/reason';
import { said, textDraft } from './draft';
import type { Reading, TextContext } from './text-context';
import type { Passage } from './passages';

/** Characters of a passage that something is to be said of. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  /** What is found, for ids: a kind, or the word itself. */
  readonly subject: string;
  /** Which message of the check; absent: `fail`. */
  readonly message?: string;
  /** Milder than the check. */
  readonly severity?: Severity;
  readonly slots?: Slots;
}

/** A spot in its passage. */
export interface Remark extends Spot {
  readonly passage: Passage;
  /** The words of the passage as they may be quoted, letter for letter as long. */
  readonly masked?: string;
  /** What else to look at. */
  readonly cells?: readonly FindingCell[];
}

/** More than this many findings of one check are no longer read one by one. */
const MOST = 100;

/** A check on words as the runner takes it: of a row or a paragraph each thing is said once. */
export function readingOf(find: (context: TextContext) => readonly Remark[] | null): Reading {
  return (context) => {
    const found = find(context);
    if (found === null) return [];
    const remarks = onceARow(found);
    if (remarks.length === 0) return [{ outcome: PASS, looked: [] }];
    const drafts = remarks.slice(0, MOST).map((one) => draftOf(context, one));
    const [last] = remarks.slice(MOST);
    if (last) drafts.push(theRest(draftOf(context, last), remarks.length - MOST));
    return drafts.map((outcome) => ({ outcome, looked: [] }));
  };
}

/** Every spot that a recogniser finds in passages. */
export function remarksOn(
  passages: readonly Passage[],
  recognise: (words: string, passage: Passage) => readonly Spot[],
): Remark[] {
  return passages.flatMap((passage) =>
    recognise(passage.words, passage).map((spot) => ({ ...spot, passage })),
  );
}

function onceARow(remarks: readonly Remark[]): Remark[] {
  const seen = new Set<string>();
  return remarks.filter(({ passage, subject, start, end }) => {
    const key =
      'instance' in passage
        ? [passage.instance.form, passage.instance.instance, passage.row, subject]
        : [passage.paragraph, subject, passage.words.slice(start, end)];
    const said = JSON.stringify(key);
    return !seen.has(said) && seen.add(said);
  });
}

function draftOf(context: TextContext, one: Remark): Draft {
  const { passage, start, end, subject, masked, message, severity, cells = [] } = one;
  const words = said(context, masked ?? passage.words);
  const own = {
    ...(message === undefined ? {} : { message }),
    ...(severity ? { severity } : {}),
    slots: { value: words.slice(start, end).trim(), ...one.slots },
  };
  if ('instance' in passage) {
    const { instance, row, cell } = passage;
    const pointed = { place: cell.place, value: words };
    return cellRemark(instance, [row, subject], { ...own, cells: [pointed, ...cells] });
  }
  const { paragraph } = passage;
  const draft = textDraft(context, { paragraph, start, end }, subject, { ...own, cells });
  if (masked === undefined || !draft.text) return draft;
  const { quote, start: within } = draft.text;
  const hidden = words.slice(start - within, start - within + quote.length);
  const [own1, ...others] = draft.cells;
  const shownCells = own1 ? [{ ...own1, value: words.slice(start, end) }, ...others] : [];
  return { ...draft, cells: shownCells, text: { ...draft.text, quote: hidden } };
}

function theRest(draft: Draft, count: number): Draft {
  return { ...draft, keys: ['more'], message: 'more', slots: { count } };
}
