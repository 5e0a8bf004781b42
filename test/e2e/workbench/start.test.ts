/** `npm start` as it is built: served over http, under the headers of a release. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { ownBrowser } from '../own-browser';
import { verdict } from './open-bench';

const TOOL = 'dist/tools/start.cjs';
const browser = ownBrowser();

let server: ChildProcess | undefined;
afterEach(async () => {
  if (server?.exitCode !== null || server.pid === undefined) return;
  server.kill('SIGINT');
  await once(server, 'exit');
});

/** Starts it and reads what it says until the given words have come. */
async function started(args: readonly string[], until: RegExp): Promise<string> {
  if (!existsSync(TOOL)) throw new Error('run npm run build first');
  const running = spawn(process.execPath, [TOOL, ...args], { stdio: 'pipe' });
  server = running;
  let said = '';
  for (const stream of [running.stdout, running.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  while (!until.test(said) && running.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return said;
}

it('prints an address where the sample’s findings are, and ends when it is told to', async () => {
  const said = await started(['--port', '0'], /Ctrl\+C/);
  const address = /http:\/\/localhost:\d+\/\S+/.exec(said)![0];
  const page = await (await browser().newContext({ locale: 'zh-CN' })).newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  const answer = await page.goto(address);
  const headers = answer!.headers();
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  const pane = page.locator('#pane');
  expect(await verdict({ pane })).toMatch(/\d+ 类必改/);
  // The page of states finds its list there, too.
  await page.getByRole('button', { name: /文件不离开这台电脑/ }).click();
  const link = page.getByRole('link', { name: /Excel/ });
  await page.goto(new URL((await link.getAttribute('href'))!, address).href);
  await page.getByRole('link', { name: '在浏览器里试用' }).waitFor();
  await page.getByText('该有的文件都取得到').waitFor();
  expect(complaints).toEqual([]);
  server!.kill('SIGINT');
  const [code] = (await once(server!, 'exit')) as [number];
  expect(code).toBe(0);
});

it('says that the port is taken', async () => {
  const said = await started(['--port', '0'], /Ctrl\+C/);
  const first = server!;
  const port = /localhost:(\d+)/.exec(said)![1]!;
  expect(await started(['--port', port], /。/)).toMatch(new RegExp(`端口 ${port} 已经有程序在用`));
  first.kill('SIGINT');
});

it.each(['x', '70000', '-1'])('refuses %s as a port', async (port) => {
  expect(await started([`--port=${port}`], /端口不对/)).toContain(`端口不对：${port}`);
});
