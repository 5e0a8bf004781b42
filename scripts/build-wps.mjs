/**
 * `npm run build:wps -- --base-url https://host/path/`: builds the add-in for WPS 表格 and writes what an
 * administrator needs into dist/wps-release; docs/wps.md says what to do with it. `--built` and `--out`
 * name other folders: what is built already, and where the release goes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { baseUrlOf, writeRelease } from './wps-release.mjs';

const root = join(import.meta.dirname, '..');

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

function asked() {
  try {
    const text = { type: 'string' };
    const { values } = parseArgs({ options: { 'base-url': text, built: text, out: text } });
    return { ...values, baseUrl: baseUrlOf(values['base-url']) };
  } catch (error) {
    return stop(
      error.code?.startsWith('ERR_PARSE_ARGS')
        ? '用法：npm run build:wps -- --base-url https://budget.example/gouji/'
        : error.message,
    );
  }
}

function build() {
  const webpack = join(root, 'node_modules/webpack-cli/bin/cli.js');
  const args = [webpack, '--mode', 'production', '--config-name', 'wps'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) stop('构建失败，没有写出给 WPS 的文件。');
  return join(root, 'dist/site/wps');
}

const { baseUrl, built, out: to } = asked();
const from = built === undefined ? build() : resolve(built);
if (!existsSync(join(from, 'ribbon.xml'))) stop(`${from} 里没有构建好的加载项`);
const out = resolve(to ?? join(root, 'dist/wps-release'));
try {
  writeRelease(from, out, { baseUrl, version });
} catch (error) {
  stop(error.message);
}
process.stdout.write(
  [
    `写好了：${out}`,
    `  online/        放到服务器上，使 ${baseUrl}ribbon.xml 不用登录就能取到`,
    '  install.html   给用户打开的安装页（连同 install.js、page.css）',
    '  jsplugins.xml  给企业版的 oem.ini',
    '  offline/       没有网络的电脑',
    '  checksums.txt  sha256sum -c checksums.txt',
    '',
  ].join('\n'),
);
