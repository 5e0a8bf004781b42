import { markup, Markup, type Piece } from './markup';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH } from './page-script';
import { PAGE_STYLE } from './page-style';
import { PRINT_STYLE } from './print-style';

/** Nothing is fetched, sent, framed or submitted; one script runs, known by its hash. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src '${PAGE_SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

/** A whole page in one file that needs nothing else: no network, no fonts, no pictures. */
export function pageHtml(title: string, body: Piece): string {
  return markup`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Markup(PAGE_STYLE)}${new Markup(PRINT_STYLE)}</style>
</head>
<body>
${body}
<script>${new Markup(PAGE_SCRIPT)}</script>
</body>
</html>
`.text;
}
