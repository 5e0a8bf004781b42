import { CATALOGUE } from '../../src/checks/catalogue';
import { isImplemented, type Check } from '../../src/checks/check';
import type { Severity } from '../../src/model/finding';
import { SEEDED_TEXT_FAULTS } from '../proofreading/seeded-text-faults';
import { SEEDED_FAULTS } from './seeded-faults';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  notice: '提示',
};

/** docs/checks.md: every check with its formula, its ground and the mistake that proves it. */
export function checksDoc(): string {
  const implemented = CATALOGUE.filter(isImplemented);
  const groups = [...new Set(implemented.map((check) => check.group))];
  const sections = groups.map((group) =>
    [`## ${group}`, '', ...implemented.filter((one) => one.group === group).map(entry)].join('\n'),
  );
  const planned = CATALOGUE.filter((check) => !isImplemented(check));
  const page = `# 检查一览

由 \`node scripts/checks-doc.mjs\` 从检查目录和差错用例生成，不要手改。${implemented.length} 条${planned.length > 0 ? `，另有 ${planned.length} 条待实现` : ''}。
“证明”一栏是测试里放进的差错：不放时该检查通过，放了就查出这一条；编号即查出的问题编号。

${sections.join('\n')}
${planned.length > 0 ? waiting(planned) : ''}`;
  return `${page.trimEnd()}\n`;
}

function waiting(planned: readonly Check[]): string {
  return `## 待实现

目录里占着编号，等所需的输入；不计入核对，也不算通过。

${planned.map((one) => `- ${one.id} ${SEVERITY[one.severity]}：${one.title}`).join('\n')}
`;
}

function entry(check: Check): string {
  const { id, severity, title, clause, formulas = [], shape } = check;
  const faults = [...SEEDED_FAULTS, ...SEEDED_TEXT_FAULTS].filter((fault) => fault.check === id);
  return [
    `### ${id} ${title}`,
    '',
    `- 级别：${SEVERITY[severity]}${shape ? '（年度没有自己的表样时为提示）' : ''}`,
    ...formulas.map((formula) => `- 公式：\`${formula}\``),
    ...(clause === '' ? [] : [`- 依据：${clause}`]),
    ...faults.map((fault) => `- 证明：${fault.what} → ${SEVERITY[fault.severity]} \`${fault.id}\``),
    '',
  ].join('\n');
}
