/** Builds the reader as the command line's bundle does: `node build-reader.mjs FOLDER`. */
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const root = fileURLToPath(new URL('../..', import.meta.url));
const swc = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } };
webpack(
  {
    mode: 'production',
    target: 'node20',
    context: root,
    entry: './src/formats/read-file.ts',
    output: { path: process.argv[2], filename: 'reader.cjs', library: { type: 'commonjs2' } },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, loader: 'swc-loader', options: swc }] },
  },
  (error, stats) => {
    if (!error && !stats?.hasErrors()) return;
    process.stderr.write(`${error ?? stats?.toString('errors-only')}\n`);
    process.exitCode = 1;
  },
);
