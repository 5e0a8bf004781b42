import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { WhatShips } from './what-ships.mjs';

const ROOT = join(import.meta.dirname, '../..');
const SHELL = join(ROOT, 'src/shells/wps');
const START = join(ROOT, 'src/shells/start');
const WITHOUT_EVAL_PROBE = join(ROOT, 'scripts/webpack/without-eval-probe.mjs');

/** What WPS embeds on the oldest computers that are served; docs/wps.md has what is known. */
const ENGINE = {
  env: {
    targets: { chrome: '80' },
    // It reads fields, but no methods with #: written out, all of a bundle is ECMAScript 2020.
    include: ['transform-class-properties'],
  },
};
/** 自检 tells what an engine lacks, so it must run in any. */
const ANY_ENGINE = { jsc: { target: 'es5' } };

/** Files that WPS asks for by these names, or that a page needs before its bundle is there. */
const FILES = [
  ...['index.html', 'main.js', 'manifest.xml', 'ribbon.xml', 'taskpane.css'].map((name) =>
    join(SHELL, name),
  ),
  ...['start.js', 'page.css'].map((name) => join(START, name)),
];

/** What a page may load and do, as in Excel. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Our pages and the scripts that they start with, in their order. */
const PAGES = [
  { name: 'taskpane', scripts: ['shims.ts', 'pane.ts'], engine: ENGINE },
  { name: 'self-check', scripts: ['self-check.ts'], engine: ANY_ENGINE },
];

/** How TypeScript and libraries become what the engine of a page reads. */
const transpiled = ({ name, engine }) => [
  {
    test: /\.tsx?$/,
    issuerLayer: name,
    loader: 'swc-loader',
    options: {
      ...engine,
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        ...engine.jsc,
      },
    },
  },
  {
    test: /\.[cm]?js$/,
    include: /node_modules/,
    issuerLayer: name,
    loader: 'swc-loader',
    options: { isModule: 'unknown', ...engine },
  },
];

/**
 * The add-in for WPS 表格, ready to be put on a server under a path of its own, or into a folder.
 * @param settings of every page of ours
 */
export function wps(settings) {
  return {
    ...settings,
    name: 'wps',
    target: ['web', 'es5'],
    experiments: { layers: true },
    entry: Object.fromEntries(
      PAGES.map(({ name, scripts }) => [
        name,
        { import: scripts.map((script) => join(SHELL, script)), layer: name },
      ]),
    ),
    output: {
      ...settings.output,
      publicPath: '',
      path: join(ROOT, 'dist/site/wps'),
      compareBeforeEmit: false, // their dates tell scripts/tool.mjs when they were built
    },
    module: {
      // One classic script a page: no chunk, which the pages of a folder might be refused.
      parser: { javascript: { dynamicImportMode: 'eager' } },
      rules: [
        ...PAGES.flatMap(transpiled),
        { test: /\.liquid$/, type: 'asset/source' },
        { test: /zod[\\/]v4[\\/]core[\\/]util\.js$/, loader: WITHOUT_EVAL_PROBE },
      ],
    },
    plugins: [
      new WhatShips('wps'),
      ...PAGES.map(({ name }) => page(name)),
      new CopyPlugin({
        patterns: [
          ...FILES.map((from) => ({ from, to: '[name][ext]' })),
          { from: join(ROOT, 'assets/*-32.png'), to: 'images/[name][ext]' },
        ].map((pattern) => ({ ...pattern, info: { minimized: true } })),
      }),
    ],
    optimization: { splitChunks: false, runtimeChunk: false },
  };
}

/** A page from its template, which has the name of its entry. */
function page(name) {
  return new HtmlPlugin({
    template: join(SHELL, `${name}.html`),
    filename: `${name}.html`,
    chunks: [name],
    inject: false,
    minify: false,
    templateParameters: (_compilation, { js }) => ({ scripts: js, policy: POLICY }),
  });
}
