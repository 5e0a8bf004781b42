/** `npm run release`: exit code 0 where there is a release, 2 where there is none. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, writeNotices } from './build';
import { USAGE, readOptions, type Asked } from './options';
import { Refused } from './refused';
import { writeRelease, type Written } from './write-release';

const ROOT = resolve('.');
const SITE = join(ROOT, 'dist/site');
const NOTICES = join(ROOT, 'dist/notices/THIRD-PARTY-NOTICES.txt');

const say = (...lines: readonly string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`);
};

/** Seconds since 1970: the years that an archive knows, whatever the zone. */
const [EARLIEST, LATEST] = [Date.UTC(1981, 0), Date.UTC(2099, 0)].map((ms) => ms / 1000) as [
  number,
  number,
];

/**
 * Of the last change, as builds that can be repeated have it; without a history, now. It tells servers an
 * old page from a new one of equal size. An archive knows no year before 1980.
 */
function dateOfSources(): Date {
  const history = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT, encoding: 'utf8' });
  const seconds = Number(process.env['SOURCE_DATE_EPOCH'] ?? (history.stdout || NaN));
  const known = Number.isInteger(seconds) && seconds >= EARLIEST && seconds <= LATEST;
  return known ? new Date(seconds * 1000) : new Date();
}

async function release(asked: Asked): Promise<Written> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  // npm runs scripts in the package's folder; a relative folder is meant from where the user stands.
  const stands = process.env['INIT_CWD'] ?? ROOT;
  const out = asked.out === null ? join(ROOT, 'dist/release') : resolve(stands, asked.out);
  const elsewhere = asked.office === 'local' ? null : mkdtempSync(join(tmpdir(), 'gouji-excel-'));
  try {
    if (!asked.built) {
      say('正在构建…');
      build(ROOT, ['excel', 'wps', 'site', 'workbench', 'cli']);
      writeNotices(ROOT);
    }
    if (elsewhere !== null && !asked.wpsOnly) {
      say(`正在构建 Excel 加载项，office.js 来自 ${asked.office}…`);
      build(ROOT, ['excel'], { office: asked.office, 'excel-to': elsewhere });
    }
    say('正在写发布包…');
    const excel = elsewhere ?? join(SITE, 'excel');
    const sources = {
      root: ROOT,
      site: SITE,
      excel,
      notices: NOTICES,
      version,
      date: dateOfSources(),
    };
    return await writeRelease({ ...sources, cli: join(ROOT, 'dist/cli') }, out, asked);
  } finally {
    if (elsewhere !== null) rmSync(elsewhere, { recursive: true });
  }
}

/** @throws what is a fault of this program */
function sentence(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof Error && 'code' in error && 'path' in error) {
    return `读写文件时出错（${String(error.code)}）：${String(error.path)}`;
  }
  throw error;
}

async function main(): Promise<number> {
  try {
    const asked = readOptions(process.argv.slice(2));
    if (asked === null) {
      say(USAGE.trimEnd());
      return 0;
    }
    const { folder, archive } = await release(asked);
    const megabytes = (statSync(archive).size / 1e6).toFixed(1);
    say(
      `写好了，网站将来在 ${asked.baseUrl}`,
      `  ${folder}`,
      `  ${archive}（${megabytes} MB）`,
      '先看里面的 README.txt。',
    );
    return 0;
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`);
    return 2;
  }
}

void main().then((code) => (process.exitCode = code));
