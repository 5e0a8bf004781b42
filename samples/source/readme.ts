import type { Mistake } from './mistakes';

type Told = Pick<Mistake, 'where' | 'what' | 'check'>;

/** samples/README.md: what the samples are and what is wrong in them. */
export function readme(
  mistakes: readonly Mistake[],
  retyped: readonly Mistake[],
  misprints: readonly Told[],
): string {
  const listed = (some: readonly Told[]): string =>
    table([
      ['序号', '位置', '差错', '查出它的检查'],
      ...some.map(({ where, what, check }, i) => [String(i + 1), where, what, check]),
    ]);
  return `# 样例

部门、单位、项目和数字都是编的；表样是河北 2023 年套表，上年的是 2022 年套表。由 \`npm run samples\` 生成，不要手改。

- \`clean.xlsx\`：青禾县农业农村局 2023 年部门预算公开表，核对通过。
- \`spoiled.xlsx\`：同一本，放进了 ${mistakes.length} 处差错：

${listed(mistakes)}

- \`published.docx\`：各表抄进 Word 文件的样子，抄错了 ${retyped.length} 处：

${listed(retyped)}

- \`last-year.xlsx\`：同一部门 2022 年的公开表，核对通过；数字与 2023 年可比，有的项目新增，有的取消，有的持平。
- \`narrative.docx\`：2023 年的情况说明，写错了 ${misprints.length} 处：

${listed(misprints)}

- \`last-year.docx\`：2022 年的情况说明，用来试沿用上年稿。
- \`unit.json\`：2023 年的单位资料：职责、绩效目标、保障措施、增减原因等只有单位自己知道的内容。
- \`template.docx\`：本单位自己的 Word 模板。\`{{部门}}\` 这样的标记换成数或文字，格式随标记；\`{{@第一部分}}\` 单独成段，换成整个部分。
- \`data-pack/\`：青禾县的数据包：2026 年的套表、一句开头、一条规则；写法见 docs/data-pack.md。

\`\`\`
gouji check samples/clean.xlsx
gouji check samples/spoiled.xlsx
gouji check samples/clean.xlsx --narrative samples/published.docx
gouji proofread samples/narrative.docx --workbook samples/clean.xlsx --prior samples/last-year.xlsx
gouji summary samples/clean.xlsx --prior samples/last-year.xlsx
gouji narrate samples/clean.xlsx --from samples/last-year.docx --prior samples/last-year.xlsx --out 情况说明.docx
gouji check samples/clean.xlsx --profile samples/unit.json
gouji check samples/clean.xlsx --data samples/data-pack
\`\`\`
`;
}

/** Characters that take two columns of a fixed-width font. */
const WIDE = /[\u2e80-\u33ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/;

/** A Markdown table whose columns stand level also in the source. */
function table(rows: readonly (readonly string[])[]): string {
  const width = (text: string): number =>
    [...text].reduce((sum, char) => sum + (WIDE.test(char) ? 2 : 1), 0);
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))));
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, i) => text + ' '.repeat((widths[i] ?? 0) - width(text))).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((n) => '-'.repeat(n))), ...body.map(line)].join('\n');
}
