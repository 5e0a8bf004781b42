import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listRelease } from '../../src/hosting/list-release';
import { LIST_NAME } from '../../src/hosting/release-list';
import { serverConfigs } from '../../src/hosting/server-configs';
import { archive } from './archive';
import { notOurs, writeChecksums } from './checksums';
import { excelManifest } from './excel-manifest';
import { writeGuide } from './guide';
import { forNotepad, releaseWords, serverWords } from './readme';
import { releaseFaults } from './release-faults';
import { Refused } from './refused';
import type { ReleaseOptions } from './options';
import {
  jspluginsXml,
  offlineName,
  offlineWords,
  publishEntry,
  writeOfflineFolder,
} from './wps-files';

/** What a release is made of. */
export interface Sources {
  /** The checkout: manifest.xml, docs, licence, change log. */
  readonly root: string;
  /** As built: `app`, `data`, `excel`, `wps`. */
  readonly site: string;
  /** The add-in for Excel as built for the wanted office.js; mostly the one in `site`. */
  readonly excel: string;
  /** The folder of the command line. */
  readonly cli: string;
  readonly notices: string;
  readonly version: string;
  /** Of what is released, the same whenever it is written; from 1980 on. */
  readonly date: Date;
}

export interface Written {
  readonly folder: string;
  readonly archive: string;
}

/**
 * Writes `gouji-VERSION/` and `gouji-VERSION.zip`, each whole or not at all.
 * @param out absolute; an earlier release of this version in it is replaced
 * @throws Refused
 */
export async function writeRelease(
  sources: Sources,
  out: string,
  options: ReleaseOptions,
): Promise<Written> {
  const name = `gouji-${sources.version}`;
  const [folder, packed] = [join(out, name), join(out, `${name}.zip`)];
  refuseMissing(sources, options);
  refuseForeign(out, folder);
  mkdirSync(out, { recursive: true });
  const draft = mkdtempSync(join(out, 'gouji-part-'));
  try {
    writeFolder(sources, draft, options);
    const faults = await releaseFaults(draft, options);
    if (faults.length > 0) throw new Refused(`写出来的发布包不对：${faults.join('；')}`);
    const bytes = archive(draft, name, sources.date);
    rmSync(folder, { recursive: true, force: true });
    // A temporary folder is its maker's alone; a web server must read this one.
    chmodSync(draft, 0o755);
    renameSync(draft, folder);
    writeFileSync(packed, bytes);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return { folder, archive: packed };
}

/** @throws Refused where something that a release is made of is not there */
function refuseMissing({ site, excel, cli, notices }: Sources, { wpsOnly }: ReleaseOptions): void {
  const needed = [
    ...[
      join(site, 'app/index.html'),
      join(site, 'data/gouji-data.js'),
      join(site, 'wps/ribbon.xml'),
    ],
    ...(wpsOnly ? [] : [join(excel, 'taskpane.html')]),
    ...[join(cli, 'gouji.cjs'), notices],
  ];
  const missing = needed.find((file) => !existsSync(file));
  if (missing !== undefined) throw new Refused(`没有 ${missing}：请不带 --built 再运行一次`);
}

/** @throws Refused where something would go, or stand among, that is not ours */
function refuseForeign(out: string, folder: string): void {
  const others = (existsSync(out) ? readdirSync(out) : []).filter((name) => !/^gouji-/.test(name));
  if (others.length > 0) {
    throw new Refused(`${out} 里有别的文件（${others[0]}），没有动它；请用 --out 另指一个文件夹`);
  }
  const foreign = existsSync(folder) ? notOurs(folder) : null;
  if (foreign !== null) {
    throw new Refused(
      `${folder} 里的 ${foreign} 不是发布包原来的，没有动它；请把这个文件夹移走，或用 --out 另指一个`,
    );
  }
}

function writeFolder(sources: Sources, folder: string, options: ReleaseOptions): void {
  const { root, version } = sources;
  const { baseUrl, wpsOnly } = options;
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const copy = (from: string, to: string): void => {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    copyFileSync(from, join(folder, to));
  };

  for (const part of ['app', 'data', 'wps']) {
    cpSync(join(sources.site, part), join(folder, 'site', part), { recursive: true });
  }
  if (!wpsOnly) {
    cpSync(sources.excel, join(folder, 'site/excel'), { recursive: true });
    const xml = readFileSync(join(root, 'manifest.xml'), 'utf8');
    const manifest = excelManifest(xml, { ...options, url: `${baseUrl}excel/`, version });
    put('site/excel/manifest.xml', manifest);
    put('excel/manifest.xml', manifest);
  }
  for (const name of ['site/wps/jsplugins.xml', 'wps/jsplugins.xml']) {
    put(name, jspluginsXml(`${baseUrl}wps/`));
  }
  writeOfflineFolder(join(folder, 'site'), join(folder, 'wps/offline', offlineName(version)));
  put('wps/offline/publish-entry.xml', publishEntry(version));
  put('wps/offline/安装说明.txt', forNotepad(offlineWords(version)));

  const office = wpsOnly ? 'local' : officeOf(join(folder, 'site/excel/taskpane.html'));
  const { frameAncestors } = options;
  const list = listRelease(join(folder, 'site'), {
    version,
    baseUrl,
    office,
    frameAncestors,
  });
  put(`site/${LIST_NAME}`, `${JSON.stringify(list, null, 2)}\n`);
  for (const { name, text } of serverConfigs(list)) put(`server/${name}`, text);
  put('server/README.txt', forNotepad(serverWords(baseUrl)));

  for (const name of ['gouji.cjs', 'gouji.cjs.LICENSE.txt']) {
    const from = join(sources.cli, name);
    if (existsSync(from)) copy(from, `tools/${name}`);
  }
  writeGuide(root, join(folder, 'guide'));
  for (const name of ['LICENSE', 'CHANGELOG.md']) copy(join(root, name), name);
  copy(sources.notices, basename(sources.notices));
  put('README.txt', forNotepad(releaseWords({ ...options, version })));
  writeChecksums(folder);
}

/** Where a page of the add-in takes office.js from: `local`, or the address of the folder that has it. */
function officeOf(page: string): string {
  const from = /<script src="?([^" >]*?)\/office\.js/.exec(readFileSync(page, 'utf8'))?.[1];
  if (from === undefined) throw new Refused('taskpane.html 没有要 office.js');
  return from === 'office' ? 'local' : from;
}
