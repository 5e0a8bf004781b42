import type { CleanedCode, CleanedItem } from '../../model/cleaned-item';

/** Counts what is found while a copy is cleaned, by code and sheet. */
export class CleanTally {
  private readonly removedItems = new Map<string, CleanedItem>();
  private readonly keptItems = new Map<string, CleanedItem>();

  removed(code: CleanedCode, sheet?: string, count = 1): void {
    add(this.removedItems, code, sheet, count);
  }

  kept(code: CleanedCode, sheet?: string, count = 1): void {
    add(this.keptItems, code, sheet, count);
  }

  get items(): { readonly removed: CleanedItem[]; readonly kept: CleanedItem[] } {
    return { removed: [...this.removedItems.values()], kept: [...this.keptItems.values()] };
  }
}

function add(
  items: Map<string, CleanedItem>,
  code: CleanedCode,
  sheet: string | undefined,
  count: number,
): void {
  if (count === 0) return;
  const key = `${code}/${sheet ?? ''}`;
  const before = items.get(key)?.count ?? 0;
  const of = sheet === undefined ? {} : { sheet };
  items.set(key, { code, count: before + count, ...of });
}
