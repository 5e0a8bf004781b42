import { EDITIONS } from '../editions/in-use';
import { reason, Refusal } from '../model/reason';

/**
 * The text template of an edition, its parts one after the other: what an own one begins with.
 * @param id such as `hebei-2022`; the latest edition when absent
 * @throws Refusal `new.edition`
 */
export function shippedTemplate(id?: string): string {
  const edition = id === undefined ? EDITIONS.at(-1) : EDITIONS.find((one) => one.id === id);
  if (!edition) {
    const known = EDITIONS.map((one) => one.id).join('、');
    throw new Refusal(reason('new.edition', { edition: id ?? '', known }));
  }
  const parts = edition.narrative.filter(({ key }) => key !== 'forms');
  return `${parts.map(({ text }) => text.trim()).join('\n\n')}\n`;
}
