/** What registers the add-in with WPS 表格: for a server, and for one computer without a network. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from './refused';

/** Names entries and folders of WPS, so ASCII; the install page has it, too. */
const NAME = 'gouji';
/** Where a page of a site finds the data; an offline folder holds them itself. */
const DATA_OF_SITE = '../data/';
const OWN_DATA = 'data/';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The list of add-ins that `oem.ini` names. @param url where the add-in is, with a slash at its end */
export const jspluginsXml = (url: string): string => `<jsplugins>
  <jspluginonline name="${NAME}" type="et" url="${escaped(url)}" enable="enable_dev" install="null" debug=""/>
</jsplugins>
`;

export const offlineName = (version: string): string => `${NAME}_${version}`;

/** One entry, to be put among the others of a `publish.xml`. */
export const publishEntry = (version: string): string =>
  `<jsplugin name="${NAME}" type="et" url="${offlineName(version)}" version="${version}" enable="enable_dev" install="null"/>\n`;

/**
 * The add-in as a folder that needs nothing beside it.
 * @param site with `wps` and `data`
 * @throws Refused where a page asks for something beside it
 */
export function writeOfflineFolder(site: string, folder: string): void {
  cpSync(join(site, 'wps'), folder, {
    recursive: true,
    filter: (from) => !from.endsWith('jsplugins.xml'),
  });
  cpSync(join(site, 'data'), join(folder, 'data'), { recursive: true });
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
    const page = readFileSync(join(folder, name), 'utf8').replaceAll(DATA_OF_SITE, OWN_DATA);
    if (/(?:src|href)="?\.\.\//.test(page)) throw new Refused(`${name} 要用离线文件夹外面的文件`);
    writeFileSync(join(folder, name), page);
  }
}

/** For a person in front of one computer without a network. */
export const offlineWords = (version: string): string => `勾稽 ${version}：装到一台没有网络的电脑

这种装法只在仿真里验证过，没有在真机的 WPS 上试过。有内网服务器时，请优先用网页安装。

1. 退出 WPS 的全部窗口。
2. 打开 WPS 放加载项的文件夹（没有就新建）：
   Windows  %APPDATA%\\kingsoft\\wps\\jsaddons
   Linux    ~/.local/share/Kingsoft/wps/jsaddons
            （有的电脑上是小写的 kingsoft，两处都放）
   macOS    ~/Library/Containers/com.kingsoft.wpsoffice.mac/Data/.kingsoft/wps/jsaddons
3. 把文件夹 ${offlineName(version)} 整个复制进去，不要改它的名字。
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

本地的套表、模板和规则：用 gouji data 写出的 gouji-data.js，换掉 ${offlineName(version)} 里
data 文件夹中的同名文件，重新打开面板就用上了。

卸载：退出 WPS，从 publish.xml 里删去那一行，再删去文件夹 ${offlineName(version)}。
`;
