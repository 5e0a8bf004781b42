import { headerName, policiesOf, typesOf } from './config-parts';
import type { ReleaseList } from './release-list';
import { CACHE_CONTROL, EVERYWHERE, HASHED_NAME } from './site-rules';
import { CERTIFICATE_AT, KEY_AT, SITE_AT } from './server-places';

/** A whole Caddyfile. Tried with Caddy 2.6 and the verifier. */
export function caddyConfig(list: ReleaseList): string {
  const { origin, pathname } = new URL(list.baseUrl);
  const isPlain = origin.startsWith('http:');
  const inside = [
    // First: what follows goes by the path that is asked for then.
    'rewrite /app/ /app/index.html',
    ...Object.entries(EVERYWHERE).map(([name, value]) => `header ${headerName(name)} "${value}"`),
    `header Cache-Control "${CACHE_CONTROL.revalidate}"`,
    `@hashed path_regexp ${HASHED_NAME.source}`,
    `header @hashed Cache-Control "${CACHE_CONTROL.forever}"`,
    ...typesOf(list).map(([ending, type]) => `header *.${ending} Content-Type "${type}"`),
    '# 每一页自己的安全策略。',
    ...policiesOf(list).map(
      ([path, policy]) => `header /${path} Content-Security-Policy "${policy}"`,
    ),
    '# 没有的就是 404：没有首页顶替，不列文件夹。',
    `file_server {
      root ${SITE_AT}
      index none
      disable_canonical_uris
    }`,
  ];
  return `# 勾稽 ${list.version}，给 Caddy。由 release.json 写出：换了版本请连同这个文件一起换。
# 把下面三处路径换成自己的，再运行 caddy validate。
# 并进已有的 Caddyfile 时，把这几行（大括号里的总设置）挪到最前面；已有总设置的，把中间那一行并进去。
{
  auto_https disable_redirects
}

${origin} {
${isPlain ? '' : `  tls ${CERTIFICATE_AT} ${KEY_AT}\n`}  encode gzip

  @start path / ${pathname}
  @bare path ${[pathname.slice(0, -1), `${pathname}app`].filter(Boolean).join(' ')}
  @other not method GET HEAD

  route {
    redir @start ${pathname}app/ 302
    redir @bare {path}/ 302
    respond @other 405
    handle_path ${pathname}* {
      route {
${inside.map((line) => `        ${line.replaceAll('\n', '\n    ')}`).join('\n')}
      }
    }
    respond 404
  }
}
`;
}
