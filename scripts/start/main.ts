/**
 * `npm start`: serves what is built of the site on this computer, under the rules of a release, and says
 * where the workbench is. `--host 0.0.0.0` in a container; PORT: another port. Ctrl+C ends.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { heldFile, type HeldSite } from '../../src/hosting/held-site';
import { listRelease } from '../../src/hosting/list-release';
import { LIST_NAME } from '../../src/hosting/release-list';
import { serveRelease } from '../../src/hosting/serve-release';
import { typeOf } from '../../src/hosting/site-rules';
import { Refusal } from '../../src/model/reason';
import { hostingSentence } from '../../src/wording/hosting-sentences';

const SITE = 'dist/site';
const WORKBENCH = 'app/workbench/index.html';
const PORT = '4180';
const OWN = { path: LIST_NAME, type: typeOf(LIST_NAME), cache: 'revalidate' } as const;

/** The site as it lies on the disk; what is built again while it is served is given out as it was listed. */
function siteAt(address: string, version: string): HeldSite {
  const list = listRelease(SITE, { version, baseUrl: address, office: 'local' });
  const listed = new Map(list.files.map((file) => [file.path, file]));
  return {
    list,
    file: async (path) => {
      if (path === LIST_NAME) return heldFile(OWN, Buffer.from(JSON.stringify(list)));
      const file = listed.get(path);
      return file && heldFile(file, await readFile(join(SITE, path)));
    },
  };
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: process.env['PORT'] ?? PORT },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    process.stderr.write(`端口不对：${values.port}\n`);
    return 2;
  }
  if (!existsSync(join(SITE, WORKBENCH))) {
    process.stderr.write('还没有构建：请先运行 npm run build。\n');
    return 2;
  }
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  try {
    const settings = { credentials: null, host: values.host, port, prefix: '/' };
    const site = siteAt(`http://localhost:${String(port)}/`, version);
    const serving = await serveRelease(site, settings, (problem) => {
      process.stderr.write(`有一个请求没有答上：${String(problem)}\n`);
    });
    process.stdout.write(
      `勾稽 ${version}，请在浏览器里打开：\n\n  http://localhost:${String(serving.port)}/${WORKBENCH}\n\n` +
        '样例已经打开；文件只在浏览器里看，不上传。按 Ctrl+C 结束。\n',
    );
    await new Promise<void>((ended) => {
      process.once('SIGINT', ended);
      process.once('SIGTERM', ended);
    });
    await serving.stop();
    return 0;
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    process.stderr.write(`${hostingSentence(problem.reason)}（npm start -- --port 端口）。\n`);
    return 2;
  }
}

void main().then((code) => (process.exitCode = code));
