import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { excel } from './scripts/webpack/excel.mjs';
import { withGrid } from './scripts/webpack/with-grid.mjs';
import { site } from './scripts/webpack/site.mjs';
import { WhatShips } from './scripts/webpack/what-ships.mjs';
import { workbench } from './scripts/webpack/workbench.mjs';
import { wps } from './scripts/webpack/wps.mjs';

const ROOT = import.meta.dirname;

/** What every target shares: TypeScript through swc, types checked by `npm run typecheck`. */
const base = (mode, target = 'es2022') => ({
  mode,
  context: ROOT,
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: {
          jsc: {
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
            target,
          },
        },
      },
      { test: /\.liquid$/, type: 'asset/source' },
    ],
  },
  stats: 'errors-warnings',
});

/** The command line: one file that needs no node_modules, so that it starts fast. */
const cli = (mode) => ({
  ...base(mode),
  name: 'cli',
  target: 'node20',
  entry: './src/cli/main.ts',
  output: {
    path: join(ROOT, 'dist/cli'),
    filename: 'gouji.cjs',
    chunkFormat: 'commonjs',
    compareBeforeEmit: false, // its date tells scripts/gouji.mjs when it was built
  },
  module: {
    ...base(mode).module,
    // A lazy import stays lazy, but in the same file.
    parser: { javascript: { dynamicImportMode: 'eager', createRequire: false } },
  },
  performance: false,
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
    new WhatShips('cli'),
    {
      apply: ({ hooks }) =>
        hooks.assetEmitted.tapPromise('Executable', (_, { targetPath }) =>
          chmod(targetPath, 0o755),
        ),
    },
  ],
});

/** Tools of the project itself, run by scripts/tool.mjs; no part of what ships. */
const tools = (mode) => ({
  ...base(mode),
  name: 'tools',
  target: 'node20',
  entry: {
    samples: './samples/source/write-samples.ts',
    'checks-doc': './test/checks/write-checks-doc.ts',
    bench: './bench/main.ts',
    'bench-pane': './bench/pane/main.ts',
    'pane-pictures': './test/simulators/excel/write-pictures.ts',
    suspects: './bench/suspects.ts',
    mutations: './bench/proofreading/main.ts',
    fuzz: './test/fuzz/main.ts',
    licences: './test/supply/licences.ts',
    'validate-manifest': './test/shells/validate-manifest.ts',
    release: './scripts/release/main.ts',
    start: './scripts/start/main.ts',
  },
  output: {
    path: join(ROOT, 'dist/tools'),
    filename: '[name].cjs',
    compareBeforeEmit: false, // their dates tell scripts/tool.mjs when they were built
  },
  module: {
    ...base(mode).module,
    // What they resolve is asked of node when they run.
    parser: { javascript: { dynamicImportMode: 'eager', createRequire: false } },
  },
  // These find files of their own at run time.
  externals: {
    'office-addin-manifest-converter': 'commonjs office-addin-manifest-converter',
    'playwright-core': 'commonjs playwright-core',
  },
  optimization: { minimize: false },
  performance: false,
});

/** What runs in a web view: classic scripts, nothing that a strict CSP refuses. */
const web = (mode) => ({
  ...base(mode, 'es2020'),
  target: ['web', 'es2020'],
  module: {
    rules: [
      ...base(mode, 'es2020').module.rules,
      {
        // Libraries write for newer engines than the ones that hold our pages.
        test: /\.[cm]?js$/,
        include: /node_modules/,
        loader: 'swc-loader',
        options: { isModule: 'unknown', jsc: { target: 'es2020' } },
      },
    ],
  },
  output: {
    publicPath: 'auto',
    filename: mode === 'production' ? '[name].[contenthash:8].js' : '[name].js',
    chunkFilename: mode === 'production' ? '[name].[contenthash:8].js' : '[name].js',
    environment: { globalThis: true }, // its fallback would be new Function
    clean: true,
  },
  performance: false,
});

/** Pages of the browser tests; no part of what ships. */
const pages = (mode) => {
  const settings = web(mode);
  return {
    ...settings,
    name: 'pages',
    entry: {
      'memory-pane': './test/e2e/pane/memory-pane.ts',
      'wps-window': './test/simulators/wps/window-page.ts',
    },
    output: {
      ...settings.output,
      path: join(ROOT, 'dist/pages'),
      filename: '[name].js',
      chunkFilename: '[name].js',
    },
    optimization: { minimize: false },
  };
};

/** The page of the browser tests that holds the real grid: apart, since it is heavy. */
const gridPage = (mode) => {
  const settings = base(mode, 'es2020');
  return {
    ...settings,
    ...withGrid(settings),
    name: 'grid-page',
    target: ['web', 'es2020'],
    entry: { 'grid-page': './test/simulators/browser/grid-page.ts' },
    output: {
      path: join(ROOT, 'dist/grid-page'),
      publicPath: 'auto',
      filename: '[name].js',
      environment: { globalThis: true },
      clean: true,
    },
    plugins: [
      new HtmlPlugin({
        template: join(ROOT, 'test/simulators/browser/grid-page.html'),
        filename: 'index.html',
        inject: false,
        minify: false,
      }),
    ],
    optimization: { minimize: false },
    performance: false,
  };
};

const targets = [
  ...[cli, tools, pages, gridPage],
  (mode, env) => excel(web(mode), env),
  (mode) => site(web(mode)),
  (mode) => wps(web(mode)),
  (mode) => workbench(web(mode)),
];

export default (env, { mode = 'production' }) => targets.map((target) => target(mode, env));
