import { plainWan } from '../../src/model/amount';
import { changeOf, sizeText, type Fact } from '../../src/model/fact';

/**
 * A correct 情况说明 in words that are not the product's own: headings of one's choosing, other names
 * for the same figures, lists and changes put another way. Which words are taken depends on `style`.
 */
export function wordedOtherwise(
  facts: readonly Fact[],
  { name, year, style }: { readonly name: string; readonly year: number; readonly style: number },
): string[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const pick = (...words: readonly string[]): string => words[style % words.length] ?? '';
  const now = (id: string): string => plainWan(byId.get(id)?.now.size ?? 0);
  const amount = (id: string): string => {
    const size = byId.get(id)?.now.size ?? 0;
    const padded = sizeText(size, '万元');
    return `${pick(plainWan(size), padded, ` ${plainWan(size)} `)}万元`;
  };
  const last = pick(`${String(year - 1)}年`, '上年', `${String(year - 1)}年预算`);
  const change = (id: string, why: string): string => {
    const fact = byId.get(id);
    const moved = fact && changeOf(fact);
    if (!moved || moved.size === 0)
      return pick(`与${last}持平`, `较${last}无增减变化`, `与${last}相比持平，无增减变化`);
    const word = moved.size > 0 ? pick('增加', '增长', '增加') : pick('减少', '下降', '减少');
    const reason = pick(`，主要是${why}`, `，主要原因是${why}`, `，原因：${why}`);
    return `${pick('较', '比', '与')}${last}${pick('', '', '相比')}${word}${plainWan(Math.abs(moved.size))}万元${reason}`;
  };
  // 单位资金 stands for its kinds, where the tables state it themselves.
  const byKind = UNIT_FUNDS.some((id) => byId.has(id));
  const incomes = INCOMES.filter(
    ({ id, always }) => always || (now(id) !== '0' && !(id === 'income.unit' && byKind)),
  ).map(({ id, words }) => `${pick(...words)}${amount(id)}`);
  const details = facts
    .filter(({ id, now: { size } }) => /^operating\.\d+$/.test(id) && size !== 0)
    .map(({ label, now: { size } }) => `${label}${plainWan(size)}万元`);
  const we = pick('我部门', '我单位', name);
  const others = OTHERS.filter((id) => now(id) !== '0');
  const basicAddsUp =
    (byId.get('expenditure.personnel')?.now.size ?? 0) +
      (byId.get('expenditure.publicUse')?.now.size ?? 0) ===
    byId.get('expenditure.basic')?.now.size;
  return [
    `${name}${String(year)}年部门预算公开说明`,
    pick(
      '一、部门职责及机构设置情况',
      '一、主要职责和机构设置',
      '一、部门基本情况（职责和机构设置）',
    ),
    '承担本级政府交办的综合协调、信息报送和后勤服务工作。',
    pick('二、部门预算安排的总体情况', '二、收支总体情况及增减变化', '二、预算总体情况说明'),
    `${pick('', '（一）收入情况。', '1.收入：')}${String(year)}年${pick('预算收入', '收入预算', '收入预算总计')}${pick('为', '', '共计')}${amount('income.total')}，${pick('其中：', '包括', '其中')}${incomes.join(pick('，', '、', '；'))}。`,
    `${pick('', '（二）支出情况。', '2.支出：')}${String(year)}年${pick('支出预算', '预算支出', '支出预算')}${pick('为', '', '共计')}${amount('expenditure.total')}，其中：${pick('基本支出', '基本支出', '基本支出预算')}${amount('expenditure.basic')}${basicAddsUp ? `，${pick('包括', '其中', '包括')}${pick('人员经费', '人员经费支出', '人员经费')}${amount('expenditure.personnel')}${pick('和', '，', '、')}${pick('日常公用经费', '正常公用经费', '公用经费')}${amount('expenditure.publicUse')}` : ''}；项目支出${amount('expenditure.project')}${others.map((id) => `；${byId.get(id)?.label ?? ''}${amount(id)}`).join('')}。`,
    `${pick('3、与上年比较', '（三）增减变化', '3.比上年增减情况')}：${String(year)}年${pick('预算收支安排', '预算支出', '支出预算')}${amount('expenditure.total')}，${change('expenditure.total', '人员和项目变动')}；其中：基本支出${change('expenditure.basic', '人员变动')}；项目支出${change('expenditure.project', '项目调整')}${others.map((id) => `；${byId.get(id)?.label ?? ''}${change(id, '据实安排')}`).join('')}。`,
    pick('三、机关运行经费安排情况', '三、机关运行经费情况', '三、机关运行经费说明'),
    `${String(year)}年，${we}机关运行经费${pick('安排', '共计安排', '预算为')}${amount('operating.total')}${details.length > 0 ? `。其中：${details.join(pick('，', '、', '，'))}` : ''}。`,
    pick('四、“三公”经费预算及增减变化', '四、财政拨款“三公”经费情况', '四、“三公”经费情况说明'),
    `${String(year)}年，${we}“三公”经费预算${pick('安排', '共计安排', '为')}${amount('sangong.total')}，${change('sangong.total', '厉行节约')}。`,
    `（一）因公出国（境）${pick('费', '费用', '经费')}${amount('sangong.abroad')}，${change('sangong.abroad', '按出访计划安排')}。`,
    `（二）${pick('公务用车购置及运维费', '公务用车购置及运行费', '公务用车购置及运行维护费')}${amount('sangong.vehicle')}（其中：公务用车购置费${amount('sangong.vehicle.purchase')}，${pick('公务用车运维费', '公务用车运行维护费', '公车运维费')}${amount('sangong.vehicle.operation')}），${change('sangong.vehicle', '车辆变动')}。`,
    `（三）公务接待费${amount('sangong.reception')}，${change('sangong.reception', '压缩接待')}。`,
    pick('五、预算绩效信息', '五、绩效目标', '五、预算绩效情况'),
    '按要求编制绩效目标，做好运行监控和自评。',
    pick('六、政府采购预算情况', '六、政府采购情况', '六、政府采购'),
    byId.has('procurement.total')
      ? `${String(year)}年${we}安排政府采购预算${amount('procurement.total')}。`
      : '详见政府采购预算表。',
    pick('七、国有资产信息', '七、国有资产占有使用情况', '七、国有资产情况'),
    byId.has('assets.total')
      ? `${pick('', '截至上年末，', '')}${we}上年末固定资产${pick('金额为', '总额为', '')}${amount('assets.total')}。`
      : '详见固定资产占用情况表。',
    pick('八、名词解释', '八、名词解释', '八、名词术语解释'),
    '基本支出：指保障机构运转、完成日常任务的人员支出和公用支出。',
    pick('九、其他需要说明的事项', '九、其他情况说明', '九、其他事项'),
    '无其他需要说明的事项。',
  ];
}

const UNIT_FUNDS = [
  'income.business',
  'income.operating',
  'income.superior',
  'income.affiliated',
  'income.other',
] as const;

const OTHERS = [
  'expenditure.operating',
  'expenditure.toSuperior',
  'expenditure.toAffiliated',
  'expenditure.carryover',
] as const;

/** Income by source; the first is always named. */
const INCOMES = [
  {
    id: 'income.general',
    always: true,
    words: ['一般公共预算收入', '一般公共预算拨款收入', '一般公共预算收入'],
  },
  {
    id: 'income.fund',
    always: true,
    words: ['基金预算收入', '政府性基金预算收入', '政府性基金收入'],
  },
  { id: 'income.capital', always: false, words: ['国有资本经营预算收入'] },
  {
    id: 'income.account',
    always: true,
    words: ['财政专户核拨收入', '财政专户管理资金收入', '财政专户收入'],
  },
  { id: 'income.business', always: false, words: ['事业收入'] },
  { id: 'income.operating', always: false, words: ['事业单位经营收入', '经营收入'] },
  { id: 'income.superior', always: false, words: ['上级补助收入'] },
  { id: 'income.affiliated', always: false, words: ['附属单位上缴收入'] },
  { id: 'income.unit', always: false, words: ['单位资金收入', '单位资金'] },
  { id: 'income.other', always: false, words: ['其他收入', '其他来源收入'] },
  { id: 'income.carryover', always: false, words: ['上年结转结余', '上年结转', '上年结转收入'] },
] as const;
