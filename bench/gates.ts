import type { Timings } from './measure';

/** A number to hold, from the design. */
export interface Gate {
  readonly name: string;
  readonly unit: 'ms' | '×' | '%';
  readonly limit: number;
  readonly value: (department: Timings, large: Timings) => number;
}

const work = ({ bind, check }: Timings): number => bind + check;

export const GATES: readonly Gate[] = [
  { name: '部门工作簿：绑定+核对', unit: 'ms', limit: 20, value: (one) => work(one) },
  { name: '部门工作簿：其中核对', unit: 'ms', limit: 5, value: (one) => one.check },
  {
    name: '部门工作簿：绑定+核对 占读文件时间',
    unit: '%',
    limit: 10,
    value: (one) => (work(one) / one.read) * 100,
  },
  {
    name: '大工作簿：绑定+核对 为部门工作簿的',
    unit: '×',
    limit: 25,
    value: (one, large) => work(large) / work(one),
  },
];

export interface Held {
  readonly gate: Gate;
  readonly value: number;
  readonly held: boolean;
}

export function hold(department: Timings, large: Timings): Held[] {
  return GATES.map((gate) => {
    const value = gate.value(department, large);
    return { gate, value, held: value <= gate.limit };
  });
}

export function say({ gate, value, held }: Held): string {
  const shown = `${value.toFixed(gate.unit === 'ms' ? 2 : 1)} ${gate.unit}`;
  return `${held ? '✓' : '✗'} ${gate.name} ${shown}（限 ${gate.limit} ${gate.unit}）`;
}
