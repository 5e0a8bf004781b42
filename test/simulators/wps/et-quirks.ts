/**
 * In what builds of ET are known or claimed to differ; see docs/decisions/0002-host-port.md. The fake
 * takes any combination, because nobody has seen all builds.
 */
export interface EtQuirks {
  /** What an empty cell gives. */
  readonly empty: null | undefined | '';
  /** Whether a single row, or a single column, comes as one flat list. */
  readonly flatRow: boolean;
  readonly flatColumn: boolean;
  /** Errors as numbers of COM, or as their text. */
  readonly errors: 'number' | 'text';
  readonly address: 'function' | 'property';
  /** Whether `Formula` gives the constant itself or its text where there is no formula. */
  readonly constants: 'value' | 'text';
  /** The used area: as small as can be, from A1, or with a margin of formatted blanks. */
  readonly used: 'tight' | 'from-a1' | 'margin';
  readonly visible: 'number' | 'boolean';
}

/** What was measured on Windows 12.1, where something was. */
export const usualQuirks: EtQuirks = {
  empty: null,
  flatRow: false,
  flatColumn: false,
  errors: 'number',
  address: 'function',
  constants: 'text',
  used: 'tight',
  visible: 'number',
};

const choices: { readonly [K in keyof EtQuirks]: readonly EtQuirks[K][] } = {
  empty: [null, undefined, ''],
  flatRow: [false, true],
  flatColumn: [false, true],
  errors: ['number', 'text'],
  address: ['function', 'property'],
  constants: ['value', 'text'],
  used: ['tight', 'from-a1', 'margin'],
  visible: ['number', 'boolean'],
};

/** Every combination. */
export function allQuirks(): EtQuirks[] {
  return Object.entries(choices).reduce<EtQuirks[]>(
    (all, [name, values]) =>
      all.flatMap((quirks) => values.map((value) => ({ ...quirks, [name]: value }))),
    [usualQuirks],
  );
}
