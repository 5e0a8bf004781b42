/**
 * Pictures for the README: what the command line prints as SVG, the first screen of a report as
 * Chromium shows it, and a page of a 情况说明 as LibreOffice lays it out, with Noto in place of the
 * official fonts. `node scripts/pictures.mjs`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const LINE = 20;
const MARGIN = 16;
const COLUMN = 8.2;
/** A longer line is cut: a picture is read at the width of a page. */
const WIDEST = 150;

/** Commands write here, beside a copy of the samples, so that no picture shows a path. */
const desk = mkdtempSync(join(tmpdir(), 'gouji-'));
cpSync(join(root, 'samples'), join(desk, 'samples'), { recursive: true });

const YEARS = ['samples/clean.xlsx', '--prior', 'samples/last-year.xlsx'];
const pictures = [
  { file: 'check-spoiled.svg', command: ['check', 'samples/spoiled.xlsx'] },
  { file: 'explain.svg', command: ['explain', 'X-11'] },
  { file: 'recalc.svg', command: ['recalc', 'samples/spoiled.xlsx', '--dry-run'], lines: 22 },
  {
    file: 'proofread.svg',
    command: ['proofread', 'samples/narrative.docx', '--workbook', ...YEARS],
    from: '结论',
    skip: /^表格|^ {2}(?:表\d|机构|政府|固定|绩效)/,
  },
  {
    file: 'carry.svg',
    command: ['narrate', ...YEARS, '--from', 'samples/last-year.docx', '--out', '今年.docx'],
    lines: 14,
  },
  { file: 'narrate.svg', command: ['narrate', ...YEARS, '--out', '情况说明.docx'] },
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
for (const { file, command, lines: most, from, skip } of pictures) {
  const { stdout } = spawnSync(process.execPath, [join(root, 'scripts/gouji.mjs'), ...command], {
    cwd: desk,
    encoding: 'utf8',
  });
  const all = stdout.trimEnd().split('\n');
  const first = from === undefined ? 0 : all.findIndex((line) => line.startsWith(from));
  const printed = all
    .slice(first)
    .filter((line) => !skip?.test(line))
    .map((line) => (width(line) > WIDEST ? `${line.slice(0, WIDEST / 2)}…` : line))
    .slice(0, most);
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

const page = join(desk, 'report.html');
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

const beside = join(desk, 'text.html');
spawnSync(
  process.execPath,
  [
    join(root, 'scripts/gouji.mjs'),
    ...['proofread', 'samples/narrative.docx', '--workbook', ...YEARS],
    ...['--format', 'html', '--out', beside],
  ],
  { cwd: desk },
);
// Only the text beside the tables, which stands far down.
const only = '<style>header,main>:not(.text){display:none}</style></head>';
writeFileSync(beside, readFileSync(beside, 'utf8').replace('</head>', only));
spawnSync('chromium', [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
  ...['--window-size=1180,1000', `--screenshot=${join(root, 'docs/images/text.png')}`],
  pathToFileURL(beside).href,
]);

/** What stands in for the official fonts. */
const FONTS = {
  仿宋_GB2312: 'Noto Serif CJK SC',
  宋体: 'Noto Serif CJK SC',
  楷体_GB2312: 'Noto Serif CJK SC',
  方正小标宋简体: 'Noto Serif CJK SC',
  黑体: 'Noto Sans CJK SC',
};
const aliases = Object.entries(FONTS).map(
  ([family, own]) =>
    `<alias binding="same"><family>${family}</family><prefer><family>${own}</family></prefer></alias>`,
);
const fonts = join(desk, 'fonts.conf');
writeFileSync(
  fonts,
  `<fontconfig><dir>/usr/share/fonts</dir><cachedir>${desk}</cachedir>${aliases.join('')}</fontconfig>`,
);
const PAGE = '4';
spawnSync(
  process.execPath,
  [
    join(root, 'scripts/gouji.mjs'),
    ...['narrate', ...YEARS, '--profile', 'samples/unit.json', '--out', 'page.docx'],
  ],
  { cwd: desk },
);
spawnSync(
  'soffice',
  [`-env:UserInstallation=file://${desk}/office`, '--headless', '--convert-to', 'pdf', 'page.docx'],
  { cwd: desk, env: { ...process.env, FONTCONFIG_FILE: fonts } },
);
spawnSync(
  'pdftoppm',
  [
    '-r',
    '72',
    '-f',
    PAGE,
    '-l',
    PAGE,
    '-singlefile',
    '-png',
    'page.pdf',
    join(root, 'docs/images/narrative'),
  ],
  { cwd: desk },
);
