/**
 * Bundles one TypeScript entry into one classic script: node bundle.mjs ENTRY OUTPUT
 * A process of its own, because jest's module registry and webpack get in each other's way.
 */
import { basename, dirname } from 'node:path';
import process from 'node:process';
import webpack from 'webpack';

const [, , entry, output] = process.argv;
if (!entry || !output) throw new Error('usage: bundle.mjs ENTRY OUTPUT');

const jsc = { parser: { syntax: 'typescript' }, target: 'es2022' };
const compiler = webpack({
  mode: 'none',
  target: 'web',
  entry,
  output: { path: dirname(output), filename: basename(output) },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [{ test: /\.ts$/, use: { loader: 'swc-loader', options: { jsc } } }],
    // A lazy import stays lazy, but in the same file.
    parser: { javascript: { dynamicImportMode: 'eager' } },
  },
});
compiler.run((error, stats) => {
  if (error || !stats || stats.hasErrors()) {
    console.error(error ?? stats?.toString({ all: false, errors: true }));
    process.exitCode = 1;
  }
  compiler.close(() => {});
});
