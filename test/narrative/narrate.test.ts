import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OpenPoint } from '../../src/model/narrative';
import type { Profile } from '../../src/model/profile';
import { sectionsOf } from '../../src/narrative/sections';
import { narrateOpened } from '../../src/session/narrate';
import { openSnapshot, openWorkbook, type Opened } from '../../src/session/open';
import type { Snapshot } from '../../src/model/snapshot';
import {
  everythingDepartment,
  everythingDepartmentLastYear,
  unitBook,
  unitBookLastYear,
} from '../support/named-books';
import { officialBook } from '../support/official-book';
import type { BookPlan } from '../support/plan';

/** What a reader of a 情况说明 finds in it. */

interface Read {
  /** The paragraphs of a section outside tables, by its ordinal. */
  section(ordinal: string): string;
  readonly whole: string;
  readonly open: readonly OpenPoint[];
}

function read(now: Opened, prior?: Opened, profile?: Profile): Read {
  const { document, open } = narrateOpened(now, {
    ...(prior ? { prior } : {}),
    ...(profile ? { profile: { name: '', profile, approved: [] } } : {}),
  });
  const sections = sectionsOf(document);
  const textOf = (ordinal: string): string =>
    (sections.get(ordinal) ?? [])
      .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
      .join('\n');
  return { section: textOf, whole: JSON.stringify(document), open };
}

const opened = ({ snapshot }: { readonly snapshot: Snapshot }): Opened => openSnapshot(snapshot);
const unit = (changes: Partial<BookPlan> = {}): Opened =>
  opened(officialBook({ ...unitBook().plan, ...changes }));
const department = (changes: Partial<BookPlan> = {}): Opened => {
  const { plan, layout } = everythingDepartment();
  return opened(officialBook({ ...plan, ...changes }, layout));
};

test('a book that does not say whose it is, or of which year, is asked for both', () => {
  const { book, ...rest } = department();
  const nameless = { ...book, year: null, entity: { ...book.entity, name: '' } };
  const { whole, open } = read({ ...rest, book: nameless });
  expect(whole).toContain('【请填写：部门（单位）名称】【请填写：预算年度】年部门预算');
  const asked = open.flatMap((point) => (point.kind === 'gap' ? [point.asked] : []));
  expect(asked).toEqual(expect.arrayContaining(['部门（单位）名称', '预算年度']));
});

describe('a unit that is a public institution', () => {
  const { section, whole, open } = read(unit(), opened(unitBookLastYear()));

  test('speaks of itself as a unit', () => {
    expect(whole).toContain('2023年单位预算信息公开情况说明');
    expect(section('一')).toMatch(/^一、单位职责及机构设置情况\n单位职责\n/);
    expect(whole).not.toMatch(/本部门|所属单位|部门职责/);
  });

  test('has no 机关运行经费', () => {
    expect(section('三')).toBe('三、机关运行经费安排情况\n本单位为事业单位，无机关运行经费。');
    expect(open.map(({ section: at }) => at)).not.toContain('三、机关运行经费安排情况');
  });

  test('says the nothing of both empty tables once', () => {
    expect(section('九').split('\n').slice(1)).toEqual([
      '本单位2023年无政府基金预算财政拨款支出、国有资本经营预算财政拨款支出，政府基金预算财政拨款支出表、国有资本经营预算财政拨款支出表为空表。',
      '除此以外，本单位无其他需要说明的事项。',
    ]);
  });
});

describe('a department with everything', () => {
  const { section, whole, open } = read(department(), opened(everythingDepartmentLastYear()));

  test('names its units once, and what they receive and spend', () => {
    expect(section('一').match(/机构设置情况/g)).toHaveLength(2); // the heading, the table's title
    expect(section('二')).toContain(
      '全部收入和支出都纳入部门预算。本级及所属单位的收支都包含在内。',
    );
    expect(section('七')).toContain(
      '云台县政务服务局（含所属单位）上年末固定资产金额为1286.421万元',
    );
  });

  test('states kinds of expenditure beside 基本支出 and 项目支出, and their changes', () => {
    expect(section('二')).toContain(
      '；事业单位经营支出8万元；上解上级支出1万元；对附属单位补助支出3万元；年终结转结余9.6万元。',
    );
    expect(section('二')).toContain('；年终结转结余比上年增加5.6万元，主要是【请填写：');
  });

  test('takes the public institution out of 机关运行经费', () => {
    expect(section('三')).toContain('机关运行经费安排52.11万元，比上年减少1.2万元');
  });

  test('leaves the secret project out, and no gap in the numbers of the others', () => {
    expect(whole).not.toContain('涉密信息系统测评');
    const numbers = [...section('五').matchAll(/^(\d+)、.+绩效目标表$/gm)].map(([, n]) =>
      Number(n),
    );
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(open.map(({ kind }) => kind)).toContain('question');
  });

  test('numbers go on where the secret project is the first', () => {
    const targets = everythingDepartment().plan.targets ?? [];
    const { section: text } = read(department({ targets: [...targets].reverse() }));
    expect(text('五')).toMatch(/第三部分 {2}预算项目绩效目标\n1、/);
  });
});

describe('what is secret is most of 项目支出', () => {
  test('what is left is not called the main part', () => {
    const secret = ['政务大厅运行保障', '政务大厅车辆更新', '大厅周边停车场建设', '资格考试考务'];
    const { section, whole } = read(department(), undefined, { schema: 1, secret });
    expect(section('二')).toContain('项目支出233.85万元，其中有热线坐席服务13.75万元，');
    expect(whole).not.toContain('停车场建设绩效');
  });
});

describe('without last year', () => {
  const { section, open } = read(department());

  test('asks for each change once, and says nothing of any', () => {
    expect(section('四')).toContain(
      '），【请填写：公务用车购置及运维费比上年增减情况】。\n3、公务接待费',
    );
    expect(open).toContainEqual({
      kind: 'question',
      section: '二、部门预算安排的总体情况',
      why: { code: 'narrative.no-prior', slots: {} },
    });
  });
});

describe('a department of one unit', () => {
  test('has no subordinate units', () => {
    const [own] = everythingDepartment().plan.organisation ?? [];
    const { section } = read(unit({ scope: '部门', organisation: [own!] }));
    expect(section('七')).toContain('青禾县农业技术推广中心上年末固定资产金额为');
    expect(section('二')).not.toContain('所属');
  });
});

describe('where there is none', () => {
  test('of procurement: its empty table stands in the text', () => {
    const { section } = read(unit({ procurement: [] }));
    expect(section('六')).toMatch(
      /未安排政府采购预算，政府采购预算为0万元（详见下表）。\n单位政府采购预算\n/,
    );
  });

  test('of tables: nothing is listed, and every figure is asked for', () => {
    const { snapshot } = unitBook();
    const grids = snapshot.grids.filter(({ name }) => !/收支|收入|支出|三公/.test(name));
    const { section } = read(openSnapshot({ ...snapshot, grids }));
    expect(section('二')).toContain('预算收入总计【请填写：收入总计】万元。');
    expect(section('二')).toContain(
      '基本支出【请填写：基本支出】万元，包括人员经费【请填写：人员经费】万元和日常公用经费',
    );
    expect(section('二')).not.toMatch(/：。|，。|；。/);
  });
});

describe('what the unit typed', () => {
  const profile: Profile = {
    schema: 1,
    level: '县',
    goals: {
      overall: '推广良种良法。',
      items: [{ title: '试验', goal: '建示范田。', indicators: '两处。' }],
    },
    procurementNote: '均面向小微企业。',
  };
  const { section } = read(unit(), undefined, profile);

  test('stands in paragraphs of its own', () => {
    expect(section('五')).toContain('\n1、试验\n绩效目标：建示范田。\n绩效指标：两处。\n');
    expect(section('六')).toContain('具体情况见下表。\n均面向小微企业。\n');
    expect(section('八')).toContain('县级财政当年安排拨付给本单位的');
  });
});

const SHARED = resolve(process.env['GOUJI_SHARED'] ?? join(__dirname, '../../../shared'));
const here = existsSync(join(SHARED, 'workbooks'));
if (!here) process.stdout.write('shared workbooks are not here: their text was not written\n');

const open003 = (name: string): Promise<Opened> =>
  openWorkbook(readFileSync(join(SHARED, 'workbooks', name)), name);

(here ? test : test.skip).each(['003-export.xlsx', '003-published.docx'])(
  '%s: the figures, directions and totals that its published text states',
  async (file) => {
    const { section } = read(await open003(file), await open003('003-prior-2021.xlsx'));
    expect(section('二')).toMatch(
      /预算收支安排929\.9万元，比上年减少4\.56万元。其中：基本支出比上年减少70\.63万元.*；项目支出比上年增加66\.07万元/,
    );
    expect(section('三')).toMatch(/安排48\.65万元/);
    expect(section('四')).toMatch(/安排4\.25万元.*比上年减少3\.4万元。其中：/);
    expect(section('四')).toMatch(/1、因公出国（境）费0万元，与上年持平，无增减变化。\n/);
    expect(section('四')).toMatch(/公务用车运行维护费1\.25万元），与上年持平，无增减变化。\n/);
    expect(section('四')).toMatch(/3、公务接待费3万元，比上年减少3\.4万元，主要是【请填写：/);
    expect(section('六')).toContain('安排政府采购预算6.5万元，');
    expect(section('七')).toMatch(/^七、.*\n政府办上年末固定资产金额为808\.67万元/);
    expect(section('七')).toContain('拟购置固定资产总额为1.5万元');
  },
);
