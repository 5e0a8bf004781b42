import { caddyConfig } from './caddy-config';
import { iisConfig } from './iis-config';
import { nginxConfig } from './nginx-config';
import type { ReleaseList } from './release-list';

/**
 * How other servers answer as `gouji serve` does, written from the same list: types, cache, headers, each
 * page's policy, nothing in place of what is not there.
 */
export function serverConfigs(
  list: ReleaseList,
): { readonly name: string; readonly text: string }[] {
  return [
    { name: 'nginx.conf', text: nginxConfig(list) },
    { name: 'Caddyfile', text: caddyConfig(list) },
    { name: 'web.config', text: iisConfig(list) },
  ];
}
