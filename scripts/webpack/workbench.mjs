import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { WhatShips } from './what-ships.mjs';
import { withGrid } from './with-grid.mjs';

const ROOT = join(import.meta.dirname, '../..');
const SHELL = join(ROOT, 'src/shells/browser');
const START = join(ROOT, 'src/shells/start');
const WITHOUT_EVAL_PROBE = join(ROOT, 'scripts/webpack/without-eval-probe.mjs');

/** What the page may load and do; the grid draws pictures of its own. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The workbench: grid and pane in a page of their own, for whoever has neither Excel nor WPS at hand.
 * @param base of every page of ours
 */
export function workbench(base) {
  const settings = { ...base, ...withGrid(base) };
  return {
    ...settings,
    name: 'workbench',
    entry: { main: join(SHELL, 'main.ts') },
    output: {
      ...settings.output,
      path: join(ROOT, 'dist/site/app/workbench'),
      compareBeforeEmit: false, // their dates tell scripts/tool.mjs when they were built
    },
    module: {
      rules: [
        ...settings.module.rules,
        { test: /zod[\\/]v4[\\/]core[\\/]util\.js$/, loader: WITHOUT_EVAL_PROBE },
        {
          // A page that may ask nobody has its samples in scripts.
          test: /[\\/]samples[\\/][\w-]+\.(?:xlsx|docx)$/,
          type: 'asset/inline',
          generator: { dataUrl: (content) => content.toString('base64') },
        },
      ],
    },
    plugins: [
      new WhatShips('workbench'),
      new HtmlPlugin({
        template: join(SHELL, 'index.html'),
        filename: 'index.html',
        chunks: ['main'],
        inject: false,
        minify: false,
        templateParameters: (_compilation, { js }) => ({ scripts: js, policy: POLICY }),
      }),
      new CopyPlugin({
        patterns: [
          ...[join(START, 'start.js'), join(START, 'page.css'), join(SHELL, 'workbench.css')].map(
            (from) => ({ from, to: '[name][ext]' }),
          ),
          { from: join(ROOT, 'assets/gouji-32.png'), to: 'icon.png' },
        ].map((pattern) => ({ ...pattern, info: { minimized: true } })),
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
