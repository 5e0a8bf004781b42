import { checkShape, z, type ShapeProblem } from './schema';

/**
 * A figure as it was approved (批复数): form, row and column are named as in the check language, or by
 * their keys. It is a control figure: checked, and never changed.
 */
const approvedFigure = z.strictObject({
  form: z.string(),
  row: z.string(),
  column: z.string(),
  /** Plain digits; 万元 unless said otherwise. */
  amount: z.string().check(z.regex(/^-?\d{1,12}(\.\d{1,6})?$/)),
  unit: z.optional(z.enum(['元', '千元', '万元', '亿元'])),
  note: z.optional(z.string()),
});

/** A text of one or more paragraphs, one a line; blank: not filled in yet. */
const text = z.string();

const institution = z.strictObject({
  name: text,
  /** 单位性质: 行政, 参公, 事业 … */
  nature: z.optional(text),
  /** 单位规格: 正科级 … */
  rank: z.optional(text),
  /** 经费保障形式: 财政拨款 … */
  funding: z.optional(text),
});

const project = z.strictObject({
  name: text,
  amount: z.string().check(z.regex(/^-?\d{1,12}(\.\d{1,6})?$/)),
  unit: z.optional(z.enum(['元', '千元', '万元', '亿元'])),
  secret: z.optional(z.boolean()),
});

const goals = z.strictObject({
  /** 总体绩效目标. */
  overall: z.optional(text),
  /** 分项绩效目标. */
  items: z.optional(
    z.array(z.strictObject({ title: text, goal: z.optional(text), indicators: z.optional(text) })),
  ),
  /** 专项资金绩效目标; blank where there are no such funds. */
  specialFunds: z.optional(text),
});

/** What only the unit itself knows, per (entity, year). */
const profileFile = z.strictObject({
  schema: z.literal(1),
  entity: z.optional(
    z.strictObject({ code: z.optional(z.string()), name: z.optional(z.string()) }),
  ),
  year: z.optional(z.int()),
  /** The word for its level of government, as in 区级财政: 省, 市, 区, 县, 乡, 镇. */
  level: z.optional(text),
  /** 部门职责. */
  duties: z.optional(text),
  /** 机构设置, where the workbook has no such table. */
  institutions: z.optional(z.array(institution)),
  /** Projects with their amounts, where no table lists them; 万元 unless said otherwise. */
  projects: z.optional(z.array(project)),
  goals: z.optional(goals),
  /** 工作保障措施. */
  safeguards: z.optional(z.array(z.strictObject({ title: text, text: text }))),
  /** What 机关运行经费 is used for, such as `办公、印刷、邮电`. */
  operatingUses: z.optional(text),
  /** Why a fact changed against last year, by the id of the fact. */
  reasons: z.optional(z.record(z.string(), text)),
  /** Notes to 政府采购 and 国有资产. */
  procurementNote: z.optional(text),
  assetsNote: z.optional(text),
  /** 其他需要说明的事项. */
  others: z.optional(text),
  /** Names of projects that are secret: what they are called and cost stays out of every text. */
  secret: z.optional(z.array(text)),
  approved: z.optional(z.array(approvedFigure)),
});

export type ApprovedEntry = z.infer<typeof approvedFigure>;
export type Profile = z.infer<typeof profileFile>;

/** @param value the parsed JSON of a unit profile */
export function checkProfile(
  value: unknown,
): { readonly value: Profile } | { readonly problems: readonly ShapeProblem[] } {
  return checkShape(profileFile, value);
}
