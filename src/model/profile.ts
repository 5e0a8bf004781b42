import { amountFrom } from './amount';
import { projectKey } from './label';
import { checkShape, z, type ShapeProblem } from './schema';

/** More than any unit has; a file beyond them is a mistake or an attack. */
export const PROFILE_LIMITS = Object.freeze({
  /** Characters of the whole file. */
  characters: 4_000_000,
  projects: 2_000,
  entries: 500,
  approved: 5_000,
  /** Characters of one text. */
  text: 50_000,
});

/** The facts whose change a 情况说明 gives a reason for. */
export const REASONED_FACTS = [
  'expenditure.basic',
  'expenditure.project',
  'operating.total',
  'sangong.abroad',
  'sangong.vehicle.purchase',
  'sangong.vehicle.operation',
  'sangong.reception',
] as const;

const UNITS = ['元', '千元', '万元', '亿元'] as const;
const LONGEST = z.maxLength(PROFILE_LIMITS.text);

/** A text of one or more paragraphs, one a line; blank: not filled in yet. */
const text = z.string().check(LONGEST);

/** Plain digits; 万元 unless said otherwise. */
const digits = z.string().check(z.regex(/^-?\d{1,12}(\.\d{1,6})?$/));

/**
 * A figure as it was approved (批复数): form, row and column are named as in the check language, or by
 * their keys. It is a control figure: checked, and never changed.
 */
const approvedFigure = z.strictObject({
  form: text,
  row: text,
  column: text,
  amount: digits,
  unit: z.optional(z.enum(UNITS)),
  note: z.optional(text),
});

const institution = z.strictObject({
  name: text,
  /** 单位性质: 行政, 参公, 事业 … */
  nature: z.optional(text),
  /** 单位规格: 正科级 … */
  rank: z.optional(text),
  /** 经费保障形式: 财政拨款 … */
  funding: z.optional(text),
});

const project = z
  .strictObject({
    name: text,
    amount: digits,
    unit: z.optional(z.enum(UNITS)),
    secret: z.optional(z.boolean()),
  })
  .check(
    z.refine(({ amount, unit }) => amountFrom(amount, unit ?? '万元') !== null, {
      path: ['amount'],
    }),
  );

const entries = z.maxLength(PROFILE_LIMITS.entries);

const goals = z.strictObject({
  /** 总体绩效目标. */
  overall: z.optional(text),
  /** 分项绩效目标. */
  items: z.optional(
    z
      .array(z.strictObject({ title: text, goal: z.optional(text), indicators: z.optional(text) }))
      .check(entries),
  ),
  /** 专项资金绩效目标; blank where there are no such funds. */
  specialFunds: z.optional(text),
});

/** What only the unit itself knows, per (entity, year). */
const profileFile = z.strictObject({
  schema: z.literal(1),
  entity: z.optional(z.strictObject({ code: z.optional(text), name: z.optional(text) })),
  year: z.optional(z.int().check(z.gte(2000), z.lte(2099))),
  /** The word for its level of government, as in 区级财政: 省, 市, 区, 县, 乡, 镇. */
  level: z.optional(text),
  /** 部门职责. */
  duties: z.optional(text),
  /** 机构设置, where the workbook has no such table. */
  institutions: z.optional(z.array(institution).check(entries)),
  /** Projects with their amounts, where no table lists them; 万元 unless said otherwise. */
  projects: z.optional(z.array(project).check(z.maxLength(PROFILE_LIMITS.projects))),
  goals: z.optional(goals),
  /** 工作保障措施. */
  safeguards: z.optional(z.array(z.strictObject({ title: text, text: text })).check(entries)),
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
  secret: z.optional(z.array(text).check(entries)),
  approved: z.optional(z.array(approvedFigure).check(z.maxLength(PROFILE_LIMITS.approved))),
});

export type ApprovedEntry = z.infer<typeof approvedFigure>;
export type Profile = z.infer<typeof profileFile>;
export type ProfileProject = z.infer<typeof project>;

/** Names of the projects that a profile calls secret, as names are compared. */
export function secretProjects(profile: Profile | undefined): ReadonlySet<string> {
  const { secret = [], projects = [] } = profile ?? {};
  const listed = projects.flatMap((one) => (one.secret ? [one.name] : []));
  const keys = new Set([...secret, ...listed].map(projectKey));
  keys.delete('');
  return keys;
}

/** @param value the parsed JSON of a unit profile */
export function checkProfile(
  value: unknown,
): { readonly value: Profile } | { readonly problems: readonly ShapeProblem[] } {
  return checkShape(profileFile, value);
}

/** Whether something is filled in: a text that is not blank, or such a one in a list or an object. */
export function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isFilled);
  return typeof value === 'number';
}

/** A unit profile as its file: keys in the order of the schema, two spaces, a last line end. */
export function profileJson(profile: Profile): string {
  const shape = checkProfile(profile);
  return `${JSON.stringify('value' in shape ? shape.value : profile, null, 2)}\n`;
}
