/** Tells a desktop Excel about an add-in, as a developer does, and takes that back again. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const DEVELOPER = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
const EXCEL_PATH = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe';
const EXCEL_APP = '/Applications/Microsoft Excel.app';
const WEF = 'Library/Containers/com.microsoft.Excel/Data/Documents/wef';

const idOf = (manifest) => /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, 'utf8'))[1];
const succeeds = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

function onWindows(manifest) {
  if (!succeeds('reg', 'query', EXCEL_PATH)) return null;
  const id = idOf(manifest);
  if (!succeeds('reg', 'add', DEVELOPER, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f')) {
    return null;
  }
  return {
    open: () => succeeds('cmd', '/c', 'start', '', 'excel.exe'),
    remove: () => succeeds('reg', 'delete', DEVELOPER, '/v', id, '/f'),
  };
}

function onMac(manifest, home) {
  if (!existsSync(EXCEL_APP)) return null;
  const copy = join(home, WEF, `${idOf(manifest)}.manifest.xml`);
  mkdirSync(join(home, WEF), { recursive: true });
  copyFileSync(manifest, copy);
  return {
    open: () => succeeds('open', '-a', 'Microsoft Excel'),
    remove: () => rmSync(copy, { force: true }),
  };
}

/**
 * @param manifest absolute path of the manifest
 * @returns what opens Excel and what takes the registration back; `null` where there is no desktop Excel
 */
export function sideload(manifest, { platform = process.platform, home = homedir() } = {}) {
  if (platform === 'win32') return onWindows(manifest);
  if (platform === 'darwin') return onMac(manifest, home);
  return null;
}
