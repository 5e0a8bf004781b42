/**
 * docs/card.md, the accountant's page, as a page of the site. Reads what that file uses: headings,
 * paragraphs, lists, a table, one picture, bold letters and code; anything else is an error, so that
 * nothing comes out half read.
 */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const UNREAD = /[*`|\]]|^\s*(?:#|\d+\.|>)/m;

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function inline(text) {
  const html = escaped(text)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/`([^`]+)`/g, '<code>$1</code>');
  if (UNREAD.test(html)) throw new Error(`docs/card.md has what its page cannot show: ${text}`);
  return html;
}

const row = (line, cell) =>
  `<tr>${line
    .split('|')
    .slice(1, -1)
    .map((text) => `<${cell}>${inline(text.trim())}</${cell}>`)
    .join('')}</tr>`;

/** A block between blank lines. */
function block(text) {
  const lines = text.split('\n');
  const heading = /^(#{1,2}) (.+)$/.exec(text);
  if (heading) return `<h${heading[1].length}>${inline(heading[2])}</h${heading[1].length}>`;
  const picture = /^<img src="images\/([\w.-]+)"[^>]* alt="([^"]*)" \/>$/.exec(text);
  if (picture) return `<img src="${picture[1]}" width="190" alt="${escaped(picture[2])}" />`;
  if (lines.every((line) => line.startsWith('- '))) {
    return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`;
  }
  if (lines.every((line) => line.startsWith('|'))) {
    const [head, , ...rows] = lines;
    return `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((line) => row(line, 'td')).join('')}</tbody></table>`;
  }
  return `<p>${inline(text)}</p>`;
}

/** @param markdown as docs/card.md has it */
export function cardPage(markdown) {
  const blocks = markdown.trim().split(/\n{2,}/);
  const title = /^# (.+)$/.exec(blocks[0])[1];
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="page.css" />
    <link rel="stylesheet" href="app.css" />
  </head>
  <body>
    <main id="start" class="card">
      ${blocks.map(block).join('\n      ')}
    </main>
  </body>
</html>
`;
}
