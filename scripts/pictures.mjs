/**
 * Pictures for the README: what the command line prints as SVG, and the first screen of a report as
 * Chromium shows it. `node scripts/pictures.mjs`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const LINE = 20;
const MARGIN = 16;
const COLUMN = 8.2;

const pictures = [
  { file: 'check-spoiled.svg', command: ['check', 'samples/spoiled.xlsx'] },
  { file: 'explain.svg', command: ['explain', 'X-11'] },
  { file: 'recalc.svg', command: ['recalc', 'samples/spoiled.xlsx', '--dry-run'], lines: 22 },
];

const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const width = (text) =>
  [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 255 ? 2 : 1), 0);
const colour = (line) => {
  if (/^必改/.test(line) || /结论：不通过/.test(line)) return '#c4314b';
  if (/^应说明/.test(line)) return '#9a5b00';
  if (/^(建议看|下一步|表格|结论)/.test(line)) return '#0b6a0b';
  return line.startsWith('$') ? '#555555' : '#1b1a19';
};

mkdirSync(join(root, 'docs/images'), { recursive: true });
for (const { file, command, lines: most } of pictures) {
  const { stdout } = spawnSync(process.execPath, [join(root, 'scripts/gouji.mjs'), ...command], {
    cwd: root,
    encoding: 'utf8',
  });
  const printed = stdout.trimEnd().split('\n').slice(0, most);
  const lines = [`$ gouji ${command.join(' ')}`, '', ...printed];
  const w = Math.ceil(Math.max(...lines.map(width)) * COLUMN + 2 * MARGIN);
  const h = lines.length * LINE + 2 * MARGIN;
  const text = lines.map(
    (line, i) =>
      `<text x="${MARGIN}" y="${MARGIN + (i + 0.75) * LINE}" fill="${colour(line)}" xml:space="preserve">${escape(line)}</text>`,
  );
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" font-family="Noto Sans Mono CJK SC, Sarasa Mono SC, NSimSun, monospace" font-size="15">`,
    `<rect width="100%" height="100%" rx="8" fill="#faf9f8" stroke="#d2d0ce"/>`,
    ...text,
    '</svg>',
    '',
  ];
  writeFileSync(join(root, 'docs/images', file), svg.join('\n'));
}

const page = join(mkdtempSync(join(tmpdir(), 'gouji-')), 'report.html');
spawnSync(
  process.execPath,
  [
    join(root, 'scripts/gouji.mjs'),
    ...['check', 'samples/spoiled.xlsx', '--format', 'html', '--out', page],
  ],
  { cwd: root },
);
spawnSync('chromium', [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
  ...['--window-size=1180,1240', `--screenshot=${join(root, 'docs/images/report.png')}`],
  pathToFileURL(page).href,
]);
