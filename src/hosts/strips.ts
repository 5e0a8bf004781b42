import type { Block, ReadRequest } from './block';

/** Part of a request: `request` counts the requests that were asked. */
export interface Strip extends ReadRequest {
  readonly request: number;
}

/** Cuts large rectangles into strips of whole rows with at most `cells` cells (one row at least). */
export function stripsOf(requests: readonly ReadRequest[], cells: number): Strip[] {
  return requests.flatMap(({ sheet, rectangle, formulas }, request) => {
    const height = Math.max(1, Math.floor(cells / rectangle.columns));
    const strips: Strip[] = [];
    for (let done = 0; done < rectangle.rows; done += height) {
      const rows = Math.min(height, rectangle.rows - done);
      const part = { ...rectangle, row: rectangle.row + done, rows };
      strips.push({ request, sheet, rectangle: part, formulas });
    }
    return strips;
  });
}

/** Puts the blocks of the strips together again: one block a request, in order. */
export function joinStrips(strips: readonly Strip[], blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  strips.forEach(({ request }, i) => {
    const block = blocks[i];
    if (!block) return;
    const before = joined[request];
    joined[request] = before ? below(before, block) : block;
  });
  return joined;
}

function below(upper: Block, lower: Block): Block {
  const values = [...upper.values, ...lower.values];
  if (!upper.formulas || !lower.formulas) return { values };
  return { values, formulas: [...upper.formulas, ...lower.formulas] };
}
