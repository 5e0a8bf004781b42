import { reason, Refusal } from '../../model/reason';
import { rulesDroppedText, rulesText } from '../../wording/pane-outcome';
import { catalogueWith, type PackText } from '../rule-packs';
import type { Outcome, Work } from './desk';
import { keptOutcome } from './kept-outcome';
import { whoseBook } from './whose';
import type { Year } from './year';

/** Bytes; a region's rules have some hundred thousand. */
const LARGEST = 900_000;

/**
 * Adds a rule pack, or puts one of the same name in its place.
 * @throws Refusal `rules.*`
 */
export async function chooseRulePack(year: Year, { signal }: Work): Promise<Outcome | null> {
  const { desk } = year;
  const { packs } = desk.standing().inHand;
  const picked = await desk.host.pickFile(['.json']);
  if (!picked) return null;
  signal.throwIfAborted();
  const { name, bytes } = picked;
  if (bytes.length > LARGEST) throw new Refusal(reason('pane.rules-too-large', { name }));
  const pack = { name, text: new TextDecoder().decode(bytes) };
  return keepPacks(year, [...packs.filter((one) => one.name !== name), pack], rulesText(name));
}

export async function dropRulePack(year: Year, name: string): Promise<Outcome | null> {
  const { packs } = year.desk.standing().inHand;
  const others = packs.filter((pack) => pack.name !== name);
  return keepPacks(year, others, rulesDroppedText(name));
}

async function keepPacks(
  { desk }: Year,
  packs: readonly PackText[],
  sentence: string,
): Promise<Outcome | null> {
  // Refused before anything is kept.
  catalogueWith(packs);
  const whose = whoseBook(desk.standing().opened.book);
  const value = { schema: 1, ...whose, packs: packs.map((pack) => ({ ...pack })) } as const;
  const kept = await desk.kept.keep('rules', packs.length > 0 ? value : null);
  desk.recheck();
  return keptOutcome(kept, { kind: 'done', sentence });
}
