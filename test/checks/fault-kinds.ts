import { ECONOMIC, FUNCTIONAL } from '../../src/editions/in-use';
import type { BookRow, FormInstance } from '../../src/model/book';
import { wan } from '../../src/model/amount';
import { amountKeys } from '../../src/binding/rows';
import { editionOf } from '../support/official-book';
import { bookOf, type CellRef, type Edit } from '../support/edit-book';
import { figures, type Picker } from '../support/picker';

/**
 * Ways in which people and programs spoil a budget book, each made somewhere at random. Long because
 * it is one list.
 */
export interface FaultKind {
  readonly kind: string;
  /**
   * What must come of it: `error` the book does not pass · `warning` at least a warning ·
   * `nothing` no finding that was not there before.
   */
  readonly outcome: 'error' | 'warning' | 'nothing';
  readonly make: (pick: Picker) => readonly Edit[];
  /** A finding must name the faulty cell or one of its row; not where the fault is an absence. */
  readonly names?: 'row' | 'form';
}

const FUNCTIONAL_FORMS = ['t2', 't3', 't5', 't7', 't8'];
const CODE_FORMS = [...FUNCTIONAL_FORMS, 't6'];
const FIXED_FORMS = ['t1', 't4', 't9'];
const PUBLISHED = [...CODE_FORMS, ...FIXED_FORMS];

const isItem = (row: BookRow): boolean => row.kind === 'item';
const isTotal = (row: BookRow): boolean => row.kind === 'total';
const isParent = (row: BookRow): boolean => row.kind === 'class' || row.kind === 'section';

type Choice = { form: FormInstance; row: BookRow; ref: CellRef; fen: number };

function choose(pick: Picker, forms: readonly string[], wanted: (row: BookRow) => boolean): Choice {
  const form = pick.form(forms);
  const row = pick.row(form, wanted);
  return { form, row, ...pick.figure(form, row) };
}

function put(pick: Picker, { ref }: Pick<Choice, 'ref'>, fen: number): Edit {
  return { op: 'set', ...ref, value: pick.stored(ref.form, fen) };
}

/** Another figure that no rounding explains. */
function other(pick: Picker, fen: number): number {
  return fen + Math.ceil(1 + pick.next() * 500) * 200_000;
}

function swapDigits(fen: number): number {
  const digits = [...wan(fen)];
  for (let i = 0; i + 1 < digits.length; i += 1) {
    const [a = '', b = ''] = [digits[i], digits[i + 1]];
    if (/\d/.test(a) && /\d/.test(b) && a !== b) {
      [digits[i], digits[i + 1]] = [b, a];
      return Math.round(Number(digits.join('')) * 1_000_000);
    }
  }
  return fen + 900_000;
}

function amounts(form: FormInstance): string[] {
  return amountKeys(editionOf('hebei-2022').forms.get(form.form)!);
}

/** Other rows that add up into the same row. */
function siblings(form: FormInstance, row: BookRow): number {
  return form.rows.filter((one) => one !== row && one.parent === row.parent).length;
}

const printed = (row: BookRow): boolean => row.set === undefined || row.set !== '结转分项';

/** An indicator at random whose 指标值 is written so; `at` is its value's cell. */
function indicator(pick: Picker, written: RegExp): { at: CellRef; value: string } {
  const tables = bookOf(pick.snapshot).forms.filter((one) => one.form === 'perf');
  const all = tables.flatMap(({ instance, rows }) =>
    rows.map(({ key, cells }) => ({
      at: { form: 'perf', instance, row: key, column: 'value' },
      value: String(cells['value']?.raw).trim(),
    })),
  );
  return pick.one(
    all.filter(({ value }) => written.test(value)),
    'an indicator',
  );
}

/** Rewrites what a head block says under a key, in a table that has it. */
function rewriteHead(pick: Picker, key: string, replace: string): Edit {
  const tables = bookOf(pick.snapshot).forms.filter((one) => one.head?.[key]);
  const { form, instance, head } = pick.one(tables, key);
  return { op: 'text', form, instance, find: String(head?.[key]?.raw), replace };
}

export const FAULT_KINDS: readonly FaultKind[] = [
  {
    kind: '项级金额改动',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const at = choose(pick, CODE_FORMS, isItem);
      return [put(pick, at, other(pick, at.fen))];
    },
  },
  {
    kind: '类、款小计改动',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const at = choose(pick, CODE_FORMS, isParent);
      return [put(pick, at, other(pick, at.fen))];
    },
  },
  {
    kind: '合计行改动',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const at = choose(pick, CODE_FORMS, isTotal);
      return [put(pick, at, other(pick, at.fen))];
    },
  },
  {
    kind: '固定行改动',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const at = choose(pick, FIXED_FORMS, printed);
      return [put(pick, at, other(pick, at.fen))];
    },
  },
  {
    kind: '数字颠倒',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const at = choose(pick, PUBLISHED, () => true);
      return [put(pick, at, swapDigits(at.fen))];
    },
  },
  {
    kind: '写错栏',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const at = choose(pick, ['t2', 't3', 't5', 't6', 't4', 't9'], (row) => row.side !== 'income');
      const columns = amounts(at.form).filter((key) => {
        const cell = at.row.cells[key];
        return cell && (cell.amount?.fen ?? 0) !== at.fen;
      });
      return [{ op: 'exchange', a: at.ref, b: { ...at.ref, column: pick.one(columns) } }];
    },
  },
  {
    kind: '漏一行',
    outcome: 'error',
    make: (pick) => {
      const form = pick.form(['t2', 't3', 't5', 't6']);
      const row = pick.row(form, (one) => isItem(one) && siblings(form, one) > 0);
      return [{ op: 'deleteRow', form: form.form, row: row.key }];
    },
  },
  {
    kind: '重复一行',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const at = choose(pick, CODE_FORMS, isItem);
      return [{ op: 'doubleRow', form: at.form.form, row: at.row.key }];
    },
  },
  {
    kind: '删去类级行',
    outcome: 'error',
    make: (pick) => {
      const at = choose(pick, CODE_FORMS, (row) => row.kind === 'class');
      return [{ op: 'deleteRow', form: at.form.form, row: at.row.key }];
    },
  },
  {
    kind: '删去款级行',
    outcome: 'error',
    make: (pick) => {
      const at = choose(pick, FUNCTIONAL_FORMS, (row) => row.kind === 'section');
      return [{ op: 'deleteRow', form: at.form.form, row: at.row.key }];
    },
  },
  {
    kind: '删去合计行',
    outcome: 'error',
    make: (pick) => [{ op: 'deleteRow', form: pick.form(CODE_FORMS).form, row: 'total' }],
  },
  {
    kind: '删去固定行',
    outcome: 'error',
    make: (pick) => {
      const at = choose(pick, FIXED_FORMS, printed);
      return [{ op: 'deleteRow', form: at.form.form, row: at.row.key }];
    },
  },
  {
    kind: '名称写错',
    outcome: 'warning',
    names: 'row',
    make: (pick) => {
      const form = pick.form(CODE_FORMS);
      const row = pick.row(form, (one) => isItem(one) || isParent(one));
      const names = form.form === 't6' ? ECONOMIC : FUNCTIONAL;
      const wrong = pick.one(
        form.rows.filter((one) => one.code && names.get(one.code)?.name !== row.label.trim()),
      );
      return [
        { op: 'set', form: form.form, row: row.key, column: 'name', value: wrong.label.trim() },
      ];
    },
  },
  {
    kind: '固定行名称写错',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const form = pick.form(FIXED_FORMS);
      const row = pick.row(form, (one) => one.label.length > 3 && printed(one));
      const column = form.columns.find((c) => c.role === 'label' && row.cells[c.key])!.key;
      const value = row.label.trim().replace(/.$/, '项');
      return [{ op: 'set', form: form.form, row: row.key, column, value }];
    },
  },
  {
    kind: '元误作万元（×10000）',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const at = choose(pick, PUBLISHED, () => true);
      return [put(pick, at, at.fen * 10_000)];
    },
  },
  {
    kind: '数字里有字母 O',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const at = choose(pick, PUBLISHED, () => true);
      return [{ op: 'set', ...at.ref, value: `${wan(at.fen).slice(0, -1)}O` }];
    },
  },
  {
    kind: '合计、小计留空',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const at = choose(pick, CODE_FORMS, (row) => isParent(row) || isTotal(row));
      return [{ op: 'set', ...at.ref, value: null }];
    },
  },
  {
    kind: '基金写进一般公共预算栏',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const form = pick.form(['t4']);
      const row = pick.row(form, (one) => figures(one).includes('fund') && one.set !== undefined);
      const at = { form: 't4', row: row.key };
      return [{ op: 'exchange', a: { ...at, column: 'general' }, b: { ...at, column: 'fund' } }];
    },
  },
  {
    kind: '基金科目列在表5',
    outcome: 'warning',
    names: 'row',
    make: (pick) => {
      const row = pick.row(pick.form(['t5']), isItem);
      const value = pick.stored('t5', 3_000_000);
      const values = { code: '2120803', name: '城市建设支出', total: value, project: value };
      return [{ op: 'insertRow', form: 't5', after: row.key, values }];
    },
  },
  {
    kind: '三公小于基本支出所列',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const row = pick.one(['vehicleOperation', 'reception', 'abroad']);
      const value = pick.stored('t9', 500_000);
      return [{ op: 'set', form: 't9', row, column: 'general', value }];
    },
  },
  {
    kind: '表头两栏互换',
    outcome: 'error',
    names: 'form',
    make: (pick) => {
      const form = pick.one(['t3', 't5']);
      return [{ op: 'exchangeTexts', form, a: '基本支出', b: '项目支出' }];
    },
  },
  {
    kind: '负数',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const at = choose(pick, PUBLISHED, printed);
      return [put(pick, at, -at.fen)];
    },
  },
  {
    kind: '数后面带单位',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const at = choose(pick, PUBLISHED, () => true);
      return [{ op: 'set', ...at.ref, value: `${wan(at.fen)}万元` }];
    },
  },
  {
    kind: '公式错误值',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const at = choose(pick, PUBLISHED, () => true);
      return [{ op: 'set', ...at.ref, value: { error: '#REF!' } }];
    },
  },
  {
    kind: '整行右移一格',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const at = choose(pick, CODE_FORMS, isItem);
      return [{ op: 'shiftRow', form: at.form.form, row: at.row.key, from: 'total' }];
    },
  },
  {
    kind: '整行（连编码）右移一格',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const at = choose(pick, CODE_FORMS, isItem);
      return [{ op: 'shiftRow', form: at.form.form, row: at.row.key, from: 'code' }];
    },
  },
  {
    kind: '行挪到别的类下',
    outcome: 'warning',
    names: 'row',
    make: (pick) => {
      const form = pick.form(['t2', 't3', 't5', 't6']);
      const row = pick.row(form, isItem);
      const after = pick.row(
        form,
        (one) => isItem(one) && one.code?.slice(0, 3) !== row.code?.slice(0, 3),
      );
      return [{ op: 'moveRow', form: form.form, row: row.key, after: after.key }];
    },
  },
  {
    kind: '编码差一',
    outcome: 'warning',
    names: 'row',
    make: (pick) => {
      const at = choose(pick, CODE_FORMS, isItem);
      const value = String(Number(at.row.code) + pick.one([-1, 1]));
      return [{ op: 'set', form: at.form.form, row: at.row.key, column: 'code', value }];
    },
  },
  {
    kind: '编码多一位',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const at = choose(pick, CODE_FORMS, isItem);
      const value = `${at.row.code}0`;
      return [{ op: 'set', form: at.form.form, row: at.row.key, column: 'code', value }];
    },
  },
  {
    kind: '编码漏填',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const at = choose(pick, CODE_FORMS, isItem);
      return [{ op: 'set', form: at.form.form, row: at.row.key, column: 'code', value: null }];
    },
  },
  {
    kind: '两行金额互换',
    outcome: 'error',
    names: 'row',
    make: (pick) => {
      const a = choose(pick, ['t2', 't3', 't5', 't6'], isItem);
      const b = pick.row(
        a.form,
        (row) => isItem(row) && row.cells[a.ref.column]?.amount?.fen !== a.fen,
      );
      return [{ op: 'exchange', a: a.ref, b: { ...a.ref, row: b.key } }];
    },
  },
  {
    kind: '同表重复、数字不同',
    outcome: 'error',
    make: (pick) => {
      const at = choose(pick, PUBLISHED, () => true);
      return [{ op: 'copyForm', ...at.ref, value: pick.stored(at.ref.form, other(pick, at.fen)) }];
    },
  },
  {
    kind: '一张表没有写单位',
    outcome: 'warning',
    names: 'form',
    make: (pick) => [
      { op: 'text', form: pick.form(PUBLISHED).form, find: unitCaption(pick), replace: '' },
    ],
  },
  {
    kind: '一张表的单位写错',
    outcome: 'error',
    names: 'form',
    make: (pick) => {
      const form = pick.form(PUBLISHED);
      const wrong = form.unit === '元' ? '单位：万元' : '单位：元';
      return [{ op: 'text', form: form.form, find: unitCaption(pick), replace: wrong }];
    },
  },
  {
    kind: '一张表的年度写错',
    outcome: 'warning',
    names: 'form',
    make: (pick) => {
      const { year } = bookOf(pick.snapshot);
      const wrong = `预算年度：${(year ?? 0) - 1}`;
      const form = pick.form(PUBLISHED).form;
      return [{ op: 'text', form, find: `预算年度：${year}`, replace: wrong }];
    },
  },
  {
    kind: '标题写成别的表',
    outcome: 'error',
    make: (pick) => {
      const form = pick.form(PUBLISHED);
      const { forms } = editionOf('hebei-2022');
      const wrong = pick.one(PUBLISHED.filter((id) => id !== form.form));
      const core = forms.get(wrong)!.name;
      return [{ op: 'text', form: form.form, find: form.title, replace: `部门预算${core}` }];
    },
  },
  {
    kind: '删去一张表',
    outcome: 'error',
    make: (pick) => [{ op: 'dropForm', form: pick.form(PUBLISHED).form }],
  },
  {
    kind: '金额旁的名称和编码都删去',
    outcome: 'warning',
    names: 'form',
    make: (pick) => {
      const at = choose(pick, CODE_FORMS, isItem);
      const row = { form: at.form.form, row: at.row.key };
      return [
        { op: 'set', ...row, column: 'name', value: null },
        { op: 'set', ...row, row: at.row.key, column: 'code', value: null },
      ];
    },
  },
  {
    kind: '指标值清空',
    outcome: 'error',
    names: 'row',
    make: (pick) => [{ op: 'set', ...indicator(pick, /./).at, value: null }],
  },
  {
    kind: '比率、满意度的方向写反',
    outcome: 'warning',
    names: 'row',
    make: (pick) => {
      const { at, value } = indicator(pick, /^≥\d+%$/);
      return [{ op: 'set', ...at, value: value.replace('≥', pick.one(['≤', '不超过', '＜'])) }];
    },
  },
  {
    kind: '成本的方向写反',
    outcome: 'warning',
    names: 'row',
    make: (pick) => {
      const { at, value } = indicator(pick, /^≤.*万元$/);
      return [{ op: 'set', ...at, value: value.replace('≤', pick.one(['≥', '不少于', '＞'])) }];
    },
  },
  {
    kind: '指标值漏了百分号',
    outcome: 'warning',
    names: 'row',
    make: (pick) => {
      const { at, value } = indicator(pick, /^≥\d+%$/);
      return [{ op: 'set', ...at, value: value.replace('%', pick.one(['', '%%', '5'])) }];
    },
  },
  {
    kind: '绩效目标是模板文字',
    outcome: 'error',
    names: 'row',
    make: (pick) => [rewriteHead(pick, 'goal', pick.one(['1.目标内容1', '目标内容1\n目标内容2']))],
  },
  {
    kind: '资金支出计划倒退',
    outcome: 'error',
    names: 'row',
    make: (pick) => [
      rewriteHead(pick, pick.one(['byOctober', 'byDecember']), pick.one(['5.00', '31%'])),
    ],
  },
  {
    kind: '绩效预算数写错',
    outcome: 'error',
    names: 'row',
    make: (pick) => [rewriteHead(pick, 'budget', pick.one(['48.84', '884.00', '88.40万']))],
  },
  {
    kind: '指标值换一种写法',
    outcome: 'nothing',
    make: (pick) => {
      const { at, value } = indicator(pick, /^≥\d+%$/);
      const written = pick.one(['不低于', '>=', '≧', '至少 ']);
      return [{ op: 'set', ...at, value: value.replace('≥', written).replace('%', '％') }];
    },
  },
  {
    kind: '全角数字',
    outcome: 'nothing',
    make: (pick) => {
      const at = choose(pick, PUBLISHED, () => true);
      const value = String(pick.stored(at.ref.form, at.fen)).replace(/[\d.]/g, (c) =>
        String.fromCodePoint(c.charCodeAt(0) + 0xfee0),
      );
      return [{ op: 'set', ...at.ref, value }];
    },
  },
  {
    kind: '带千分位的文本',
    outcome: 'nothing',
    make: (pick) => {
      const at = choose(pick, PUBLISHED, () => true);
      const [whole = '', fraction = ''] = String(pick.stored(at.ref.form, at.fen)).split('.');
      const value = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction ? `.${fraction}` : ''}`;
      return [{ op: 'set', ...at.ref, value }];
    },
  },
];

function unitCaption(pick: Picker): string {
  return `单位：${pick.form(PUBLISHED).unit}`;
}
