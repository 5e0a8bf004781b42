/** What the fields of a unit profile are called. */

/** By path; `#` stands for a position in a list and, in a name, for which entry it is. */
const FIELDS: ReadonlyMap<string, string> = names({
  '': '文件',
  schema: '版本 schema',
  entity: '单位',
  'entity.code': '单位编码',
  'entity.name': '单位名称',
  year: '年度',
  level: '本级政府用字（省、市、区、县、乡、镇）',
  duties: '部门职责',
  institutions: '机构设置',
  'institutions.#': '第 # 个机构',
  'institutions.#.name': '单位名称',
  'institutions.#.nature': '单位性质',
  'institutions.#.rank': '单位规格',
  'institutions.#.funding': '经费保障形式',
  projects: '项目清单',
  'projects.#': '第 # 个项目',
  'projects.#.name': '项目名称',
  'projects.#.amount': '金额',
  'projects.#.unit': '金额单位',
  'projects.#.secret': '是否涉密',
  goals: '绩效目标',
  'goals.overall': '总体绩效目标',
  'goals.items': '分项绩效目标',
  'goals.items.#': '第 # 项分项绩效目标',
  'goals.items.#.title': '名称',
  'goals.items.#.goal': '绩效目标',
  'goals.items.#.indicators': '绩效指标',
  'goals.specialFunds': '专项资金绩效目标',
  safeguards: '工作保障措施',
  'safeguards.#': '第 # 条工作保障措施',
  'safeguards.#.title': '标题',
  'safeguards.#.text': '内容',
  operatingUses: '机关运行经费的用途',
  reasons: '增减原因',
  procurementNote: '政府采购的说明',
  assetsNote: '国有资产的说明',
  others: '其他需要说明的事项',
  secret: '涉密项目名称',
  'secret.#': '第 # 个涉密项目名称',
  approved: '批复数',
  'approved.#': '第 # 条批复数',
  'approved.#.form': '表',
  'approved.#.row': '行',
  'approved.#.column': '列',
  'approved.#.amount': '金额',
  'approved.#.unit': '金额单位',
  'approved.#.note': '备注',
});

const REASONS: ReadonlyMap<string, string> = names({
  'expenditure.basic': '基本支出',
  'expenditure.project': '项目支出',
  'operating.total': '机关运行经费',
  'sangong.abroad': '因公出国（境）费',
  'sangong.vehicle.purchase': '公务用车购置费',
  'sangong.vehicle.operation': '公务用车运行维护费',
  'sangong.reception': '公务接待费',
});

/** A map, so that `constructor` is no name of ours. */
function names(of: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(of));
}

/** Keys of a file are quoted no longer than this. */
const LONGEST_KEY = 40;

/** A text that a stranger wrote, as it is quoted in a sentence of one line. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > LONGEST_KEY ? `${line.slice(0, LONGEST_KEY)}…` : line}”`;
}

/**
 * The name of a field: `goals.items.3.goal` → `第 4 项分项绩效目标的“绩效目标”`.
 * @param path keys and positions from 0, joined by points
 */
export function fieldName(path: string): string {
  const fact = /^reasons\.(.+)$/s.exec(path)?.[1];
  if (fact !== undefined) return `${REASONS.get(fact) ?? quoted(fact)}的增减原因`;
  const pattern = path.replace(/\.\d+(?=\.|$)/g, '.#');
  const nth = /\.(\d+)(?:\.|$)/.exec(path)?.[1];
  if (nth === undefined) return FIELDS.get(path) ?? quoted(path);
  const entry = FIELDS.get(pattern.replace(/#.*$/s, '#'))?.replace('#', String(Number(nth) + 1));
  const field = FIELDS.get(pattern);
  if (entry === undefined || field === undefined) return quoted(path);
  return pattern.endsWith('#') ? entry : `${entry}的“${field}”`;
}
