import type { RunChild } from './run-xml';

/** What becomes of a run; positions count the characters of its children from 0. */
export interface RunEdit {
  /** What is struck out, in order and without overlap. */
  readonly struck: readonly { readonly from: number; readonly to: number }[];
  /** What is put behind so many characters, in order. */
  readonly added: readonly { readonly at: number; readonly what: string }[];
}

/** A piece of an edited run: of a child that holds characters, another child, or what is added. */
export type Stretch =
  | {
      readonly kind: 'kept' | 'struck';
      readonly child: RunChild;
      readonly text: string;
      /** It is all that the child holds. */
      readonly whole: boolean;
    }
  | { readonly kind: 'other'; readonly child: RunChild }
  | { readonly kind: 'added'; readonly what: string };

/** A run as edited, in its order. What is no text is never struck out. */
export function* stretches(
  children: readonly RunChild[],
  { struck, added }: RunEdit,
): Generator<Stretch> {
  let [start, next, past] = [0, 0, 0];
  for (const child of children) {
    const { text = '' } = child;
    const end = start + text.length;
    if (text === '') yield { kind: 'other', child };
    for (let from = start; from < end;) {
      for (let one = added[next]; one && one.at <= from; one = added[next]) {
        yield { kind: 'added', what: one.what };
        next += 1;
      }
      while ((struck[past]?.to ?? Infinity) <= from) past += 1;
      const near = struck[past];
      const isStruck = near !== undefined && near.from <= from;
      const edge = isStruck ? near.to : (near?.from ?? Infinity);
      const to = Math.min(end, edge, added[next]?.at ?? Infinity);
      const own = text.slice(from - start, to - start);
      yield { kind: isStruck ? 'struck' : 'kept', child, text: own, whole: own === text };
      from = to;
    }
    start = end;
  }
  for (const { what } of added.slice(next)) yield { kind: 'added', what };
}
