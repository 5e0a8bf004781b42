/** What an administrator gets for WPS 表格: files for a server, files for one computer, and what registers them. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';

/** Names entries and folders of WPS, so ASCII; install.html has it, too. */
const NAME = 'gouji';
/** Of the install page, which stands apart from the add-in. */
const INSTALL_FILES = ['install.html', 'install.js', 'page.css'];
/** Where the page says where the add-in is; the build leaves out the quotes. */
const OWN_FOLDER = /data-url="?\.\/"?/;

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * @param text as the administrator wrote it
 * @returns the address, whole, in ASCII, with a slash at its end
 * @throws Error in Chinese
 */
export function baseUrlOf(text) {
  if (!text) {
    throw new Error('请写明加载项将来的地址，例如 --base-url https://budget.example/gouji/');
  }
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`--base-url 不是完整的地址：${text}（要以 http:// 或 https:// 开头）`);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Error(`--base-url 要用 http 或 https：${text}`);
  }
  if (/[?#]/.test(text)) throw new Error(`--base-url 里不能有 ? 或 #：${text}`);
  if (url.username || url.password) throw new Error('--base-url 里不能有用户名和密码');
  return url.href.replace(/\/*$/, '/');
}

/** The list of add-ins that `oem.ini` names. @param baseUrl as `baseUrlOf` gives it */
export const jspluginsXml = (baseUrl) => `<jsplugins>
  <jspluginonline name="${NAME}" type="et" url="${escaped(baseUrl)}" enable="enable_dev" install="null" debug=""/>
</jsplugins>
`;

const folderName = (version) => `${NAME}_${version}`;

/** One entry, to be put among the others of a `publish.xml`. */
const publishEntry = (version) =>
  `<jsplugin name="${NAME}" type="et" url="${folderName(version)}" version="${version}" enable="enable_dev" install="null"/>\n`;

/** For a person in front of one computer without a network. */
const offlineWords = (version) => `勾稽 ${version}：装到一台没有网络的电脑

这种装法只在仿真里验证过，没有在真机的 WPS 上试过。有内网服务器时，请优先用网页安装。

1. 退出 WPS 的全部窗口。
2. 打开 WPS 放加载项的文件夹（没有就新建）：
   Windows  %APPDATA%\\kingsoft\\wps\\jsaddons
   Linux    ~/.local/share/Kingsoft/wps/jsaddons
            （有的电脑上是小写的 kingsoft，两处都放）
   macOS    ~/Library/Containers/com.kingsoft.wpsoffice.mac/Data/.kingsoft/wps/jsaddons
3. 把文件夹 ${folderName(version)} 整个复制进去，不要改它的名字。
4. 那里的 publish.xml：先留一份备份，再用记事本打开。
   已有这个文件：把 publish-entry.xml 里的那一行放到 </jsplugins> 前面，别的行不要动；
   里面已有 name="${NAME}" 的旧行就换掉它。
   没有这个文件：新建一个，写上
     <jsplugins>
     （publish-entry.xml 里的那一行）
     </jsplugins>
5. 打开 WPS 表格，问“首次加载，是否信任”时点“允许”；关掉 WPS 表格的全部窗口，再打开。
6. Linux：上面做完没有变化时，运行 quickstartoffice restart。
7. 点选项卡“预算公开”里的“自检”，看这台电脑能不能用。

卸载：退出 WPS，从 publish.xml 里删去那一行，再删去文件夹 ${folderName(version)}。
`;

/** Notepad of older Windows wants both marks. */
const forNotepad = (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

/** As `sha256sum -c` reads them. */
function checksums(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => path.slice(folder.length + 1).replaceAll('\\', '/'))
    .sort()
    .map((name) => {
      const hash = createHash('sha256').update(readFileSync(join(folder, name)));
      return `${hash.digest('hex')}  ${name}\n`;
    })
    .join('');
}

/**
 * Writes the release anew.
 * @param built the folder of webpack's target `wps`
 * @param out absolute; an earlier release in it goes, anything else stays
 * @throws Error in Chinese
 */
export function writeRelease(built, out, { baseUrl, version }) {
  const isFree = !existsSync(out) || readdirSync(out).length === 0;
  if (!isFree && !existsSync(join(out, 'jsplugins.xml'))) {
    throw new Error(`${out} 里有别的文件，没有动它；请用 --out 另指一个空文件夹`);
  }
  rmSync(out, { recursive: true, force: true });
  const put = (name, text) => writeFileSync(join(out, name), text);
  cpSync(built, join(out, 'online'), { recursive: true });
  put('jsplugins.xml', jspluginsXml(baseUrl));

  for (const name of INSTALL_FILES) cpSync(join(built, name), join(out, name));
  const page = readFileSync(join(built, 'install.html'), 'utf8');
  if (!OWN_FOLDER.test(page)) throw new Error('install.html 里没有要换的地址');
  put(
    'install.html',
    page.replace(OWN_FOLDER, () => `data-url="${escaped(baseUrl)}"`),
  );

  mkdirSync(join(out, 'offline'));
  cpSync(built, join(out, 'offline', folderName(version)), {
    recursive: true,
    filter: (from) => !basename(from).startsWith('install.'),
  });
  put('offline/publish-entry.xml', publishEntry(version));
  put('offline/安装说明.txt', forNotepad(offlineWords(version)));
  put('checksums.txt', checksums(out));
}
