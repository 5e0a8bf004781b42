import type { Mistake } from './mistakes';

/** samples/README.md: what the two workbooks are and what is wrong in the second. */
export function readme(mistakes: readonly Mistake[]): string {
  const rows = mistakes.map(
    ({ where, what, check }, i) => `| ${i + 1} | ${where} | ${what} | ${check} |`,
  );
  return `# 样例

部门、单位、项目和数字都是编的；表样是河北 2023 年套表。由 \`npm run samples\` 生成，不要手改。

- \`clean.xlsx\`：青禾县农业农村局 2023 年部门预算公开表，核对通过。
- \`spoiled.xlsx\`：同一本，放进了 ${mistakes.length} 处差错：

| 序号 | 位置 | 差错 | 查出它的检查 |
| --- | --- | --- | --- |
${rows.join('\n')}

\`\`\`
gouji check samples/clean.xlsx
gouji check samples/spoiled.xlsx
\`\`\`
`;
}
