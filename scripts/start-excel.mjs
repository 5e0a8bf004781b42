/**
 * `npm run start:excel`: builds the site, serves it at the address that manifest.xml names, and opens
 * it in the desktop Excel of this computer; where there is none, says how to open it in Excel on the web.
 * `--no-build` serves what is built. Ctrl+C ends the server and takes the registration back.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import devCerts from 'office-addin-dev-certs';
import { serveFolder } from './serve-folder.mjs';
import { setUp } from './setup.mjs';
import { sideload } from './sideload.mjs';

const root = join(import.meta.dirname, '..');
const site = join(root, 'dist/site');
const manifest = join(site, 'excel/manifest.xml');
/** Where office-addin-dev-certs keeps what it makes. */
const CERTIFICATES = join(homedir(), '.office-addin-dev-certs');
const { values } = parseArgs({ options: { 'no-build': { type: 'boolean' } } });

function give(...lines) {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

function build() {
  setUp();
  give('正在构建…');
  const webpack = join(root, 'node_modules/webpack-cli/bin/cli.js');
  const args = [webpack, '--mode', 'production', '--config-name', 'excel', 'site'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) stop('构建失败，加载项没有启动。');
}

/** Certificates for localhost; trusted where this computer lets us, otherwise only made. */
async function credentials() {
  const { log } = console;
  console.log = () => undefined; // the library's English progress
  try {
    const { key, cert } = await devCerts.getHttpsServerOptions();
    return { key, cert, trusted: true };
  } catch {
    if (!existsSync(join(CERTIFICATES, 'localhost.key'))) await devCerts.generateCertificates();
    const read = (name) => readFileSync(join(CERTIFICATES, name));
    return { key: read('localhost.key'), cert: read('localhost.crt'), trusted: false };
  } finally {
    console.log = log;
  }
}

if (!values['no-build']) build();
if (!existsSync(manifest)) stop('还没有构建：请不带 --no-build 再运行一次。');

const pane = /<SourceLocation DefaultValue="([^"]+)"/.exec(readFileSync(manifest, 'utf8'))[1];
const { port } = new URL(pane);
const { trusted, ...pem } = await credentials();
const server = serveFolder(site, pem);
server.on('error', (error) => {
  stop(
    error.code === 'EADDRINUSE'
      ? `端口 ${port} 已被占用。请先关掉占用它的程序（也许是另一个 npm run start:excel）。`
      : `服务没有启动：${error.message}`,
  );
});
server.listen(Number(port), 'localhost', () => {
  give(`加载项在 ${pane}`, `清单：${manifest}`);
  if (!trusted) {
    give(
      `这台电脑还不信任 localhost 的证书：请把 ${join(CERTIFICATES, 'ca.crt')}`,
      '加进浏览器或系统信任的根证书，否则面板是空白的。',
    );
  }
  openInExcel();
});

function openInExcel() {
  const loaded = sideload(manifest);
  if (loaded) {
    const opened = loaded.open();
    give(
      opened ? '已登记到 Excel，正在打开它。' : '已登记到 Excel，请自己打开它。',
      '打开一个工作簿，点“预算公开”选项卡；没有这个选项卡时：',
      '开始 → 加载项 → 开发人员加载项 → 勾稽。',
    );
  } else {
    give(
      '这台电脑上没有找到桌面版 Excel。可以用网页版：',
      '  1. 在这台电脑的浏览器里打开 Excel 网页版和一个工作簿；',
      '  2. 插入 → 加载项 → 上传我的加载项；',
      `  3. 选上面那个清单文件 ${manifest}。`,
    );
  }
  give('服务一直开着；按 Ctrl+C 结束。');
  const end = () => {
    loaded?.remove();
    if (loaded) give('已从 Excel 撤销登记。');
    process.exit(0);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}
