import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { WhatShips } from './what-ships.mjs';

const ROOT = join(import.meta.dirname, '../..');
const SHELL = join(ROOT, 'src/shells/excel');
const START = join(ROOT, 'src/shells/start');

/** Where office.js may come from besides our own folder; an administrator's choice. */
const CDN = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted',
  'cdn-cn': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted',
};

/**
 * The files of office.js that Excel asks for: its loader, one per platform, the words that it says
 * itself, and the page that it shows when it does not trust its host (whose files it asks for by other
 * letters than they are packed with). Licence: copied unmodified at each build, never committed.
 */
const OFFICE = [
  ...['office.js', 'o15apptofilemappingtable.js'],
  ...['web-16.00', 'win32-16.00', 'win32-16.01', 'mac-16.00', 'ios-16.00', 'winrt-16.00'].map(
    (platform) => `excel-${platform}.js`,
  ),
  ...['zh-cn', 'zh-tw', 'en-us'].map((locale) => `${locale}/office_strings.js`),
  'telemetry/oteljs_agave.js',
];

const officePackage = join(ROOT, 'node_modules/@microsoft/office-js');
const officeCopy = [
  ...OFFICE.map((file) => ({ from: join(officePackage, 'dist', file), to: `office/${file}` })),
  { from: join(officePackage, 'LICENSE.md'), to: 'office/LICENSE.md' },
  {
    from: join(officePackage, 'dist/agaveerrorux'),
    to: ({ absoluteFilename }) =>
      `office/AgaveErrorUX/${absoluteFilename
        .slice(join(officePackage, 'dist/agaveerrorux/').length)
        .replaceAll('\\', '/')
        .replace(/agaveerrorux\.(js|css)$/, 'AgaveErrorUX.$1')}`,
  },
];

function officeBase(choice) {
  if (choice === undefined || choice === 'local') return null;
  const base = (CDN[choice] ?? choice).replace(/\/+$/, '');
  if (!/^https:\/\/[^\s"'<>;?#]+$/.test(base)) {
    throw new Error(`office must be local, ${Object.keys(CDN).join(', ')} or an https address`);
  }
  return base;
}

/** What the pages may load and do; docs/excel.md has the reasons. */
function policy(office) {
  const scripts = office === null ? "'self'" : `'self' ${new URL(office).origin}`;
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * The add-in for Excel, ready to be put on a server: pages, scripts, office.js, icons, manifest.
 * @param settings of every page of ours
 * @param env `office` (`local`, `cdn`, `cdn-cn` or the address of a folder that holds office.js),
 *   `excel-to` (the folder to write, absolute; without it the site's)
 */
export function excel(settings, env) {
  const office = officeBase(env.office);
  const page = (name, chunk) =>
    new HtmlPlugin({
      template: join(SHELL, name),
      filename: name,
      chunks: [chunk],
      inject: false,
      minify: false,
      templateParameters: (_compilation, { js }) => ({
        scripts: js,
        policy: policy(office),
        office: `${office ?? 'office'}/office.js`,
      }),
    });
  const copied = office === null ? ['@microsoft/office-js'] : [];
  return {
    ...settings,
    name: 'excel',
    entry: { main: join(SHELL, 'main.ts'), save: join(SHELL, 'save.ts') },
    output: {
      ...settings.output,
      path: env['excel-to'] ?? join(ROOT, 'dist/site/excel'),
      compareBeforeEmit: false, // their dates tell scripts/tool.mjs when they were built
    },
    module: {
      rules: [
        ...settings.module.rules,
        {
          test: /zod[\\/]v4[\\/]core[\\/]util\.js$/,
          loader: join(ROOT, 'scripts/webpack/without-eval-probe.mjs'),
        },
      ],
    },
    plugins: [
      ...(env['excel-to'] === undefined ? [new WhatShips('excel', copied)] : []),
      page('taskpane.html', 'main'),
      page('save.html', 'save'),
      new CopyPlugin({
        patterns: [
          ...[join(START, 'start.js'), join(START, 'page.css'), join(SHELL, 'help.html')].map(
            (from) => ({ from, to: '[name][ext]', info: { minimized: true } }),
          ),
          { from: join(ROOT, 'assets/*.png'), to: 'assets/[name][ext]', noErrorOnMissing: true },
          { from: join(ROOT, 'manifest.xml'), to: 'manifest.xml' },
          ...(office === null ? officeCopy : []).map((file) => ({
            ...file,
            info: { minimized: true },
          })),
        ],
      }),
    ],
    optimization: {
      splitChunks: {
        cacheGroups: {
          // Changes seldom, so that a new version of ours is a small download.
          fluent: { test: /node_modules/, chunks: 'initial', name: 'fluent', enforce: true },
        },
      },
    },
  };
}
