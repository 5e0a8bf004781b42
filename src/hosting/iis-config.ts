import { headerName, policiesOf, typesOf } from './config-parts';
import type { ReleaseList } from './release-list';
import { EVERYWHERE, START_PAGE } from './site-rules';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const header = (name: string, value: string): string =>
  `<remove name="${headerName(name)}" /><add name="${headerName(name)}" value="${escaped(value)}" />`;

const location = (path: string, inside: string): string =>
  `  <location path="${escaped(path)}"><system.webServer>${inside}</system.webServer></location>`;

/**
 * For the folder of the site itself, where IIS looks for it. Written after Microsoft's reference of
 * `system.webServer`; never tried, for want of an IIS: run the verifier.
 */
export function iisConfig(list: ReleaseList): string {
  // Where a comment may not have two hyphens.
  const pathname = new URL(list.baseUrl).pathname.replaceAll('--', '- -');
  const types = typesOf(list).map(
    ([ending, type]) =>
      `      <remove fileExtension=".${ending}" /><mimeMap fileExtension=".${ending}" mimeType="${type}" />`,
  );
  const forever = list.files.filter(({ cache }) => cache === 'forever');
  const hasApp = list.files.some(({ path }) => path === START_PAGE);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!--
  勾稽 ${list.version}，给 IIS。由 release.json 写出：换了版本请连同这个文件一起换。
  放进网站文件夹（和 release.json 在一起），把文件夹设成网站下的应用程序 ${pathname}${list.baseUrl.startsWith('http:') ? '' : '，绑定 https 证书'}。
  不带斜杠的 ${pathname.replace(/(.)\/$/, '$1')} 和 ${pathname}app，IIS 自己会转到带斜杠的地址。
  这一份没有在 IIS 上试过；放好以后请从外面运行 gouji verify
-->
<configuration>
  <system.webServer>
    <defaultDocument enabled="false" />
    <directoryBrowse enabled="false" />
    <staticContent>
${types.join('\n')}
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <urlCompression doStaticCompression="true" />
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        <remove name="X-Frame-Options" />
${Object.entries(EVERYWHERE)
  .map(([name, value]) => `        ${header(name, value)}`)
  .join('\n')}
      </customHeaders>
    </httpProtocol>
    <security>
      <requestFiltering>
        <verbs allowUnlisted="false"><add verb="GET" allowed="true" /><add verb="HEAD" allowed="true" /></verbs>
      </requestFiltering>
    </security>
  </system.webServer>
${[
  ...(hasApp
    ? [
        location(
          'app',
          '<defaultDocument enabled="true"><files><clear /><add value="index.html" /></files></defaultDocument>',
        ),
      ]
    : []),
  ...policiesOf(list).map(([path, policy]) =>
    location(
      path,
      `<httpProtocol><customHeaders>${header('content-security-policy', policy)}</customHeaders></httpProtocol>`,
    ),
  ),
  ...forever.map(({ path }) =>
    location(
      path,
      '<staticContent><clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" /></staticContent>',
    ),
  ),
].join('\n')}
</configuration>
`;
}
