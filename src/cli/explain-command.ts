import { explainCheck, listEditions, similarChecks } from '../session/explain';
import { checkTitle } from '../wording/finding-sentence';
import { formName, SEVERITY } from '../wording/names';

const SUBJECT = { book: '表格', text: '文字', both: '表格和文字' } as const;
const TOLERANCE =
  '两边各是一个数，必须相等；一边是 n 个数之和，相差不超过 ⌊(n+1)/2⌋×0.01 万元算尾差；含角分的元数没有容差';

/** `gouji explain T3-04`: what a check is. */
export function explainCommand(id: string): number {
  const check = explainCheck(id);
  if (!check) {
    const similar = similarChecks(id);
    const hint = similar.length > 0 ? `同组的有 ${similar.join('、')}` : '编号如 T3-04、X-11、C-03';
    process.stderr.write(`没有编号为“${id}”的规则；${hint}。\n`);
    return 2;
  }
  const lines = [
    `${check.id}  ${checkTitle(undefined, check.title)}`,
    `  级别  ${SEVERITY[check.severity]}`,
    `  范围  ${SUBJECT[check.subject]}（${check.group}）`,
    ...(check.formulas ?? []).map((formula, i) => `  ${i === 0 ? '公式' : '    '}  ${formula}`),
    ...(check.formulas ? [`  容差  ${TOLERANCE}`] : []),
    ...(check.clause ? [`  依据  ${check.clause}`] : []),
    ...(check.shape ? ['  年度  当年表样未收录时只作提示'] : []),
    ...(check.implemented ? [] : ['  本版还不核对这一条']),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

/** `gouji editions`: the forms that are known. */
export function editionsCommand(format: 'text' | 'json'): number {
  const editions = listEditions();
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify(editions, null, 2)}\n`);
    return 0;
  }
  const lines = editions.flatMap((edition, i) => [
    `${edition.id}  ${edition.region} ${String(edition.year)} 年`,
    ...(i === 0
      ? edition.forms.map(
          (form) => `  ${formName(form.id)}${form.expected ? '' : '（可不随表公开）'}`,
        )
      : changeLines(edition.changes)),
  ]);
  lines.push('', '没有收录的年度按最近的较早一年核对，并在结果里说明。');
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function changeLines(changes: ReturnType<typeof listEditions>[number]['changes']): string[] {
  return changes.map(({ form, added, removed }) => {
    const parts = [
      added.length > 0 ? `多 ${added.join('、')}` : '',
      removed.length > 0 ? `少 ${removed.join('、')}` : '',
    ];
    return `  比上一套  ${formName(form)}：${parts.filter((part) => part !== '').join('；')}`;
  });
}
