import { headerName, policiesOf, typesOf } from './config-parts';
import type { ReleaseList } from './release-list';
import { CACHE_CONTROL, EVERYWHERE, HASHED_NAME } from './site-rules';
import { CERTIFICATE_AT, KEY_AT, SITE_AT } from './server-places';

/** For the folder that nginx includes inside of `http`. Tried with nginx 1.22 and the verifier. */
export function nginxConfig(list: ReleaseList): string {
  const { hostname, port, pathname } = new URL(list.baseUrl);
  const types = typesOf(list).map(([ending, type]) => [type.split(';')[0] ?? '', ending] as const);
  const texts = types.map(([type]) => type).filter((type) => !/^image\/(?!svg)|zip$/.test(type));
  const textTypes = [...new Set(texts)].filter((type) => type !== 'text/html').join(' ');
  const policies = policiesOf(list).map(([path, policy]) => `  ${pathname}${path} "${policy}";`);
  const headers = Object.entries(EVERYWHERE).map(
    ([name, value]) => `    add_header ${headerName(name)} "${value}";`,
  );
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
  listen ${port || 443} ssl;
  server_name ${hostname};
  ssl_certificate ${CERTIFICATE_AT};
  ssl_certificate_key ${KEY_AT};
  ssl_protocols TLSv1.2 TLSv1.3;
  server_tokens off;
  access_log off;

  location = / { return 302 ${pathname}app/; }
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

  location / { return 404; }
}
`;
}
