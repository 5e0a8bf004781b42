import type { Edition, Form } from '../../src/editions/form';
import { emptyNote, printedTitle } from '../../src/editions/printed-form';
import { codeLines } from './code-tables';
import { fixedLines } from './fixed-tables';
import { assetLines, organisationLines, procurementLines, targetLines } from './list-tables';
import type { BookPlan, TargetHead } from './plan';
import type { PrintedForm, PrintedLine } from './printed-form';

export interface PrintOptions {
  /** Blocks of units within the tables by code. */
  readonly blocks?: boolean;
}

/** Every form of an edition that the plan has figures or rows for; the nine published ones always. */
export function printBook(
  plan: BookPlan,
  edition: Edition,
  options: PrintOptions = {},
): PrintedForm[] {
  return [...edition.forms.values()].flatMap((form) => printForm(plan, form, options));
}

function printForm(plan: BookPlan, form: Form, options: PrintOptions): PrintedForm[] {
  if (form.layout === 'targets') {
    return (plan.targets ?? []).map((target, i) => ({
      form,
      title: `${i + 1}、${target.project}${form.titles[0]}`,
      year: plan.year,
      caption: [],
      head: [
        ...(target.head ? headBlock(target.project, target.head) : []),
        ['绩效目标', target.goals.map((goal, n) => `${n + 1}.${goal}`).join('\n')],
      ],
      lines: targetLines(target.indicators, form),
      notes: [],
    }));
  }
  const lines = linesOf(plan, form, options);
  if (lines === null) return [];
  const empty = lines.length === 0;
  return [
    {
      form,
      title: printedTitle(form, { scope: plan.scope ?? '部门' }),
      year: plan.year,
      caption: captionOf(plan, form),
      lines,
      notes: empty ? [emptyNote(form)] : form.note === undefined ? [] : [form.note],
    },
  ];
}

/** Labels and values as 2021 tables print them above the columns; `''` where a cell is left blank. */
function headBlock(project: string, head: TargetHead): string[][] {
  const { code, budget, fiscal, otherFunds = '', plan } = head;
  return [
    ['', '', '', '', '', '单位：万元'],
    ['项目编码', code, '专项资金名称', project],
    ['预算规模及资金用途', '预算数', budget, '其中：财政资金', fiscal, '其他资金', otherFunds],
    ['资金支出计划（%）', '3月底', '6月底', '10月底', '12月底'],
    ['', ...plan],
  ];
}

/** Rows of a form; `null` when a form beyond the nine is not part of this book. */
function linesOf(plan: BookPlan, form: Form, options: PrintOptions): PrintedLine[] | null {
  switch (form.layout) {
    case 'code':
      return codeLines(plan, form.id, form.classification === 'economic', options.blocks ?? false);
    case 'fixed':
      return fixedLines(plan, form);
    case 'labelled':
      return plan.assets ? assetLines(plan, form) : null;
    case 'list':
      if (form.id === 'proc') return plan.procurement ? procurementLines(plan, form) : null;
      return plan.organisation ? organisationLines(plan.organisation) : null;
    case 'targets':
      return null;
  }
}

function captionOf(plan: BookPlan, form: Form): string[] {
  const entity = `${plan.entity.code}${plan.entity.name}`;
  if (form.id === 'org') return [];
  if (form.id === 'asset') return [entity, `截止时间：${plan.year - 1}-12-31`];
  return [entity, `预算年度：${plan.year}`, '单位：万元'];
}
