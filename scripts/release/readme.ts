import type { ReleaseOptions } from './options';
import { offlineName } from './wps-files';

/** Notepad of older Windows wants both marks. */
export const forNotepad = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

/** README.txt of a release. */
export function releaseWords({
  baseUrl,
  version,
  wpsOnly,
}: ReleaseOptions & { readonly version: string }): string {
  const excel = wpsOnly
    ? ''
    : `excel/        manifest.xml：上传到 Microsoft 365 管理中心或 SharePoint 应用程序目录，或放进共享文件夹\n`;
  return `勾稽 ${version}：部门预算公开核对，给 ${wpsOnly ? 'WPS 表格' : 'Excel 和 WPS 表格'}

这份发布包是为 ${baseUrl} 写的。换了地址要重新写一份，不能改一改就用。

先做这三步
  1. 核对文件没有坏：在这个文件夹里运行 sha256sum -c checksums.txt
     （Windows 上没有 sha256sum，办法见 guide/deployment.md 第 2 节）。
  2. 把 site 文件夹里的全部内容放到服务器上，使 ${baseUrl}app/ 打得开。
     服务器怎样设置见 server 文件夹；没有服务器软件时：node tools/gouji.cjs serve --help
  3. 从另一台电脑核对：node tools/gouji.cjs verify ${baseUrl}
     然后用浏览器打开 ${baseUrl}app/ ，照那一页装到 ${wpsOnly ? 'WPS 表格' : 'Excel 和 WPS 表格'}。

这里有什么
site/         放到服务器上的网站：安装与状态页 app/、加载项、数据包 data/、文件单 release.json
${excel}wps/          jsplugins.xml 给企业版的 oem.ini；offline/ 给没有网络的电脑（${offlineName(version)}）
server/       nginx、Caddy、IIS 的设置
tools/        gouji.cjs：命令行，要 Node.js 20 或更新，别的都不用装
guide/        部署、给会计的一页纸和其他说明，用记事本就能看
checksums.txt 每个文件的 SHA-256
CHANGELOG.md  每一版改了什么
LICENSE、THIRD-PARTY-NOTICES.txt  许可

以后换新版本：解在旧的旁边，再指过去，服务器的设置连同它一起换；各台电脑不用重装。
用着数据包的，先把现在的 data/gouji-data.js 拷进新的 site。一步一步见 guide/deployment.md 第 6 节。
`;
}

/** server/README.txt: which file is for which server. */
export const serverWords = (baseUrl: string): string => `服务器怎样设置

网站是发布包里的 site 文件夹，将来在 ${baseUrl}
这里的三份设置由 site/release.json 写出，选您用的服务器的那一份；文件夹和证书的位置要改成您的。

nginx.conf   nginx
Caddyfile    Caddy
web.config   Windows 的 IIS：放进 site 文件夹

没有这些服务器时：node tools/gouji.cjs serve 也能提供这个网站（--help 说怎样用）。
设置好以后，从另一台电脑核对：node tools/gouji.cjs verify ${baseUrl}
`;
