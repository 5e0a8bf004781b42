import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CERTIFICATE_AT, KEY_AT, SITE_AT } from '../../src/hosting/server-places';
import type { MadeCertificates } from './made-certificates';

export interface RealServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export const isInstalled = (program: string): boolean =>
  spawnSync(program, ['-h'], { stdio: 'ignore' }).error === undefined;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

/** Puts a test's own places where the configuration says that an administrator writes his. */
const placed = (config: string, site: string, { cert, key }: MadeCertificates): string =>
  config.replaceAll(SITE_AT, site).replaceAll(CERTIFICATE_AT, cert).replaceAll(KEY_AT, key);

/** nginx with the configuration that a release has for it. */
export async function startNginx(
  config: string,
  site: string,
  made: MadeCertificates,
): Promise<RealServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'gouji-nginx-'));
  const own = placed(config, site, made).replace(/listen \d+/, `listen 127.0.0.1:${port}`);
  writeFileSync(join(folder, 'gouji.conf'), own);
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const main = join(folder, 'main.conf');
  writeFileSync(
    main,
    `${user} daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http { include /etc/nginx/mime.types; ${temporary.join(' ')} include ${folder}/gouji.conf; }`,
  );
  return started('nginx', ['-p', folder, '-c', main, '-e', `${folder}/error.log`], port);
}

/** Caddy with the configuration that a release has for it. */
export async function startCaddy(
  config: string,
  site: string,
  made: MadeCertificates,
): Promise<RealServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'gouji-caddy-'));
  const own = placed(config, site, made)
    .replace(/^(https?:\/\/[^\s:/]+)(?::\d+)? \{/m, `$1:${port} {`)
    .replace('auto_https disable_redirects', '$&\n  admin off');
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, own);
  return started('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], port, {
    HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
  });
}

async function started(
  program: string,
  args: readonly string[],
  port: number,
  env: Readonly<Record<string, string>> = {},
): Promise<RealServer> {
  const running = spawn(program, [...args], { env: { ...process.env, ...env } });
  let said = '';
  running.stderr.on('data', (part) => (said += String(part)));
  const ended = new Promise<void>((done) => running.once('close', () => done()));
  for (let tries = 0; !(await isOpen(port)); tries += 1) {
    if (tries > 100 || running.exitCode !== null)
      throw new Error(`${program} did not start: ${said}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    port,
    stop: () => {
      running.kill('SIGTERM');
      return ended;
    },
  };
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    });
    socket.on('error', () => done(false));
  });
}
