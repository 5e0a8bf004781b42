import { headerName, policiesOf, typesOf } from './config-parts';
import type { ReleaseList } from './release-list';
import { CACHE_CONTROL, EVERYWHERE, HASHED_NAME } from './site-rules';
import { CERTIFICATE_AT, KEY_AT, SITE_AT } from './server-places';

const pattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const TLS = `  ssl_certificate ${CERTIFICATE_AT};
  ssl_certificate_key ${KEY_AT};
  ssl_protocols TLSv1.2 TLSv1.3;
`;

/** For the folder that nginx includes inside of `http`. Tried with nginx 1.22 and the verifier. */
export function nginxConfig(list: ReleaseList): string {
  const { protocol, hostname, port, pathname } = new URL(list.baseUrl);
  const isPlain = protocol === 'http:';
  const types = typesOf(list).map(([ending, type]) => [type.split(';')[0] ?? '', ending] as const);
  const texts = types.map(([type]) => type).filter((type) => !/^image\/(?!svg)|zip$/.test(type));
  const textTypes = [...new Set(texts)].filter((type) => type !== 'text/html').join(' ');
  // Patterns, because names in a map may not be longer than nginx is set to.
  const policies = policiesOf(list).map(
    ([path, policy]) => `  "~^${pattern(pathname + path)}$" "${policy}";`,
  );
  const headers = Object.entries(EVERYWHERE).map(
    ([name, value]) => `    add_header ${headerName(name)} "${value}";`,
  );
  const starts = [...new Set(['/', pathname])].map(
    (path) => `  location = ${path} { return 302 ${pathname}app/; }`,
  );
  const bare = [pathname.slice(0, -1), `${pathname}app`]
    .filter(Boolean)
    .map((path) => `  location = ${path} { return 302 ${path}/; }`);
  return `# 勾稽 ${list.version}，给 nginx。由 release.json 写出：换了版本请连同这个文件一起换。
# 放进 nginx 的 conf.d 文件夹；把下面三处路径换成自己的，再运行 nginx -t。

map $uri $gouji_cache {
  default "${CACHE_CONTROL.revalidate}";
  "~${HASHED_NAME.source}" "${CACHE_CONTROL.forever}";
}

# 每一页自己的安全策略；不是页面的没有。
map $uri $gouji_policy {
  default "";
${policies.join('\n')}
}

server {
  listen ${port || (isPlain ? 80 : 443)}${isPlain ? '' : ' ssl'};
  server_name ${hostname};
${isPlain ? '' : TLS}  server_tokens off;
  access_log off;

${[...starts, ...bare].join('\n')}
  location = ${pathname}app/ { rewrite ^ ${pathname}app/index.html last; }

  # 没有的就是 404：没有首页顶替，不列文件夹。
  location ${pathname} {
    alias ${SITE_AT}/;
    try_files $uri =404;
    limit_except GET { deny all; }
    types {
${types.map(([type, ending]) => `      ${type} ${ending};`).join('\n')}
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${textTypes};
    gzip on;
    gzip_vary on;
    gzip_types ${textTypes};
${headers.join('\n')}
    add_header Cache-Control $gouji_cache;
    add_header Content-Security-Policy $gouji_policy;
  }

${pathname === '/' ? '' : '  location / { return 404; }\n'}}
`;
}
