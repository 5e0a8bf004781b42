/**
 * A webpack plugin: writes dist/notices/TARGET.json, the packages whose modules are in what was built,
 * with their licence texts. license-webpack-plugin 4.0.2 was tried for it: of the 13 packages in the
 * command line it saw 10 (not docx, liquidjs, zod), of two versions of one package only one.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** Its own code stands in every script that it writes; likewise the helpers that swc writes out. */
const WRITERS = ['webpack', '@swc/helpers'].map((name) => join(ROOT, 'node_modules', name));
const TEXTS = /^(?:licen[cs]e|copying|notice|third[-_]?party)/i;
/** The innermost package that a file lies in. */
const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

export class WhatShips {
  /** @param copied names of packages whose files are copied as they are */
  constructor(target, copied = []) {
    this.target = target;
    this.copied = copied.map((name) => join(ROOT, 'node_modules', name));
  }

  apply({ hooks }) {
    hooks.afterEmit.tap('WhatShips', (compilation) => {
      const roots = new Set([...WRITERS, ...this.copied, ...packagesIn(compilation)]);
      const packages = [...roots].map(packageAt).sort(byNameAndVersion);
      const folder = join(ROOT, 'dist/notices');
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        join(folder, `${this.target}.json`),
        `${JSON.stringify({ target: this.target, packages: unlike(packages) }, null, 2)}\n`,
      );
    });
  }
}

/** Folders of the packages that have a module in any chunk, inside another module too. */
function packagesIn({ modules, chunkGraph }) {
  const found = new Set();
  const add = (module) => {
    for (const inner of module.modules ?? []) add(inner);
    const root = PACKAGE.exec(module.nameForCondition?.() ?? '')?.[0];
    if (root !== undefined) found.add(root);
  };
  for (const module of modules) if (chunkGraph.getNumberOfModuleChunks(module) > 0) add(module);
  return found;
}

function packageAt(root) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const texts = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXTS.test(entry.name))
    .map((entry) => entry.name)
    .sort()
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
  return { name, version, licence: typeof license === 'string' ? license : null, texts };
}

const key = ({ name, version }) => `${name} ${version}`;
const byNameAndVersion = (a, b) => (key(a) < key(b) ? -1 : 1);
/** One package may lie in several folders. */
const unlike = (packages) =>
  packages.filter((one, i) => i === 0 || key(one) !== key(packages[i - 1]));
