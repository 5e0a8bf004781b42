import type { Context } from 'liquidjs';
import { reckon, roundTo, type Operation } from '../model/decimal-arithmetic';
import { reason, Refusal } from '../model/reason';
import { FactView } from './fact-view';
import { gap, Marked } from './marked';
import { isBlank, written } from './written';

/** As the engine calls a filter: what it puts together is charged to the template. */
export interface Charged {
  readonly context: Pick<Context, 'memoryLimit'>;
}

const SHOWN = 40;

type Filter = (this: Charged, value: unknown, ...rest: unknown[]) => unknown;

/** `办公费8.25万元，邮电费10.98万元`: facts or projects with their amounts. */
function listed(this: Charged, items: unknown, separator: unknown = '、'): Marked {
  const list = Array.isArray(items) ? (items as unknown[]) : [];
  const words = list.map((item) => {
    const name = item instanceof FactView ? item.名称 : written((item as Listed).名称);
    const amount = item instanceof FactView ? item : (item as Listed).金额;
    return `${name}${written(amount)}${String((item as Listed).单位 ?? '万元')}`;
  });
  const between = String(separator);
  const length = words.reduce((sum, one) => sum + one.length + between.length, 0);
  this.context.memoryLimit.use(length);
  return new Marked(words.join(between));
}

/** Something with a name and an amount of its own. */
export interface Listed {
  readonly 名称: string;
  readonly 金额?: Marked;
  readonly 单位?: string;
}

/** What must be there; where it is not, what is asked, and its place in the unit profile. */
function needed(this: Charged, value: unknown, asked: unknown, path: unknown = ''): unknown {
  if (!isBlank(value)) return value;
  const [question, place] = [String(asked), String(path)];
  this.context.memoryLimit.use(question.length + place.length);
  return gap(question, place);
}

function arithmetic(operation: Operation): Filter {
  return (left, right) => {
    // A figure that no table states stays what is asked.
    const unknown = [left, right].find((one) => one instanceof FactView && !one.有);
    return unknown ?? known(reckon(operation, String(left), String(right)), left, right);
  };
}

function known(result: string | null, ...from: readonly unknown[]): string {
  if (result === null)
    throw new Refusal(reason('template.no-number', { found: from.map(shown).join('、') }));
  return result;
}

/** Longer texts that are no numbers are cut. */
function shown(value: unknown): string {
  const text = String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

const round: Filter = (value, decimals = 0) =>
  known(roundTo(String(value), Number(decimals)), value);

/** What templates may do with values; numbers are reckoned exactly. */
export const FILTERS: Readonly<Record<string, Filter>> = {
  列举: listed,
  须填: needed,
  加: arithmetic('plus'),
  减: arithmetic('minus'),
  乘: arithmetic('times'),
  除以: arithmetic('dividedBy'),
  四舍五入: round,
  plus: arithmetic('plus'),
  minus: arithmetic('minus'),
  times: arithmetic('times'),
  divided_by: arithmetic('dividedBy'),
  round,
};
