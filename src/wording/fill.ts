import type { Slots } from '../model/reason';

/** Puts slots into a sentence: `缺少{formName}`. A slot that is not given stays empty. */
export function fill(template: string, slots: Slots): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(slots[name] ?? ''));
}
