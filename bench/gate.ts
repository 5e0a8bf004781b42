/** A number to hold, from the design. */
export interface Gate<Measured> {
  readonly name: string;
  readonly unit: 'ms' | '×' | '%' | 'KB' | '次';
  readonly limit: number;
  readonly value: (measured: Measured) => number;
}

export interface Held<Measured> {
  readonly gate: Gate<Measured>;
  readonly value: number;
  readonly held: boolean;
}

export function hold<M>(gates: readonly Gate<M>[], measured: M): Held<M>[] {
  return gates.map((gate) => {
    const value = gate.value(measured);
    return { gate, value, held: value <= gate.limit };
  });
}

export function say<M>({ gate, value, held }: Held<M>): string {
  const digits = { ms: 2, '×': 1, '%': 1, KB: 1, 次: 0 }[gate.unit];
  return `${held ? '✓' : '✗'} ${gate.name} ${value.toFixed(digits)} ${gate.unit}（限 ${gate.limit} ${gate.unit}）`;
}

/**
 * Gates that hold at full speed and fail when something is wasted on purpose. A gate that is red at
 * full speed has not been seen to turn red: it proves nothing.
 */
export function proved<M>(held: readonly Held<M>[], wasted: readonly Held<M>[]): number {
  return held.filter((gate, at) => gate.held && wasted[at]?.held === false).length;
}
