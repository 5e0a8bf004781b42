/** `npm test`: everything that must hold, cheapest first, stopping at the first failure. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setUp } from './setup.mjs';

const root = join(import.meta.dirname, '..');
const report = join(root, '.cache/jest.json');
/** A test that never ends must not hold a build server; several times what all of them take, ms. */
const LONGEST = 60 * 60_000;
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} 秒`;

/** Where nobody is: the release that the tests open is for there. */
const MADE_UP = 'https://budget.example/gouji/';
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const released = join(root, '.cache/release');

/** What one worker with its browser may take, in bytes; a build server may have many cores and less memory. */
const WORKER = 1.5 * 2 ** 30;
const memory = Math.min(process.constrainedMemory?.() || Infinity, totalmem());
const workers = Math.max(1, Math.min(availableParallelism(), Math.floor(memory / WORKER), 8));

const npm = (script) => ['npm', 'run', '--silent', script];
const steps = [
  ['系统软件包', [process.execPath, 'scripts/system-packages.mjs']],
  ['类型检查', npm('typecheck')],
  ['代码规范', npm('lint')],
  ['构建', npm('build')],
  ['依赖与许可', npm('licences')],
  ['发布包', [...npm('release'), '--', '--built', '--base-url', MADE_UP, '--out', released]],
  ['测试', [...npm('unit'), '--', `--maxWorkers=${workers}`, '--json', `--outputFile=${report}`]],
];

const began = Date.now();
setUp();
mkdirSync(join(root, '.cache'), { recursive: true });

for (const [title, [command, ...args]] of steps) {
  const start = Date.now();
  console.log(`\n── ${title}`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    timeout: LONGEST,
    // Browser tests open the pages of the release, not those of the build.
    env: { ...process.env, GOUJI_SITE: join(released, `gouji-${version}`, 'site') },
    shell: process.platform === 'win32',
  });
  if (error) console.log(`${title}：${error.code ?? error.message}`);
  else if (title === '测试') sayCounts();
  if (status !== 0) {
    console.log(`\n✗ 未通过：${title}（${seconds(start)}）。后面的步骤没有运行。`);
    console.log(`总用时 ${seconds(began)}`);
    process.exit(1);
  }
  console.log(`✓ ${title} ${seconds(start)}`);
}
if (!existsSync(join(root, '../shared'))) {
  console.log('\n仓库旁没有参考资料文件夹 ../shared：需要它的测试没有运行。');
}
console.log(`\n✓ 全部通过，总用时 ${seconds(began)}`);

/** One plain line that a build server can count. */
function sayCounts() {
  if (!existsSync(report)) return;
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  console.log(
    `tests: ${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`,
  );
}
