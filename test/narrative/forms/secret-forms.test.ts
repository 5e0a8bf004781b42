import { bind } from '../../../src/binding/bind';
import { EDITIONS } from '../../../src/editions/in-use';
import { formBlocks, isPrintable } from '../../../src/narrative/forms/form-blocks';
import { SECRET } from '../../../src/model/project';
import { officialBook } from '../../support/official-book';
import { FULL } from '../../support/plans';
import { blocksOf } from './printed-again';

/** A secret project is in the book; of what it is nothing is printed. */

const NAME = '涉密档案库改建';
const ITEM = '防磁门';
const GOAL = '建成乙号库房';
const PRICE = '43210.98';
const SECRETS = [NAME, '改建', ITEM, GOAL, '库房', '防磁门樘数', PRICE, '999', SECRET, '涉密项目'];

const book = bind(
  officialBook({
    ...FULL,
    procurement: [
      ...FULL.procurement!,
      {
        project: NAME,
        projectBudget: PRICE,
        item: ITEM,
        catalog: 'A0204',
        unit: '樘',
        quantity: '999',
        price: PRICE,
        general: PRICE,
      },
    ],
    targets: [
      ...FULL.targets!,
      {
        project: NAME,
        head: { code: '60700100099', budget: PRICE, fiscal: PRICE, plan: ['', '', '', ''] },
        goals: [GOAL],
        indicators: [['产出指标', '数量指标', '防磁门樘数', GOAL, '999樘', GOAL]],
      },
    ],
  }).snapshot,
  EDITIONS,
);
const proc = book.forms.find(({ form }) => form === 'proc')!;
const form = (id: string) => EDITIONS.find((one) => one.id === book.edition.id)!.forms.get(id)!;

test('the book does hold it', () => {
  expect(book.forms.filter(({ secret }) => secret).map((one) => one.form)).toEqual(['perf']);
  expect(proc.rows.filter(({ secret }) => secret)).toHaveLength(1);
});

test('nothing of it is in the blocks of all forms', () => {
  const text = JSON.stringify(blocksOf(book));
  expect(text).toContain('政务大厅车辆更新');
  expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
});

test('its targets have no blocks at all', () => {
  const [own] = book.forms.filter(({ secret }) => secret);
  expect(formBlocks(own!, form('perf'), book)).toEqual([]);
  expect(isPrintable(own!)).toBe(false);
});

test('targets that name it in their head alone have none either', () => {
  const open = book.forms.find((one) => one.form === 'perf' && !one.secret)!;
  const name = { ...open.head!.name!, raw: NAME };
  expect(formBlocks({ ...open, head: { ...open.head, name } }, form('perf'), book)).toEqual([]);
});

test('a note that speaks of it is left out, the note of the form is not', () => {
  const note = { ...proc.notes[0]!, text: `注：${NAME}没有列入，${PRICE} 万元。` };
  const text = JSON.stringify(
    formBlocks({ ...proc, notes: [note, ...proc.notes] }, form('proc'), book),
  );
  expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
  expect(text).toContain(form('proc').note);
});

test('a title that names it is the one of the form', () => {
  const [title] = formBlocks({ ...proc, title: `${NAME}政府采购预算` }, form('proc'), book);
  expect(title).toMatchObject({ text: '部门政府采购预算' });
});
