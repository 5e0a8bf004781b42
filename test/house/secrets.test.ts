import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** No key, password or token is committed: what is in a repository once can be read for ever. */

const ROOT = resolve(__dirname, '../..');

const FILES =
  /(?:^|\/)(?:id_(?:rsa|ed25519|ecdsa)|\.env(?:\..*)?|\.netrc|.*\.(?:pem|key|p12|pfx|jks))$/i;
const TEXTS: Readonly<Record<string, RegExp>> = {
  'a private key': /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/,
  'a key of a cloud': /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bLTAI[0-9A-Za-z]{20,}\b/,
  'a token of a forge or a registry':
    /\b(?:gh[oprsu]_[0-9A-Za-z]{36,}|github_pat_\w{40,}|glpat-[\w-]{20,}|npm_[0-9A-Za-z]{36})\b/,
  'a token of a chat': /\bxox[abprs]-[0-9A-Za-z-]{10,}/,
  'a signed token': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
  'a login to a registry':
    /_authToken\s*=\s*\S|\/\/[^\s/:@]+:[^\s/:@]{4,}@(?![\w.-]*(?:\.example|localhost)\b)[\w.-]+\//,
  'a password':
    /\b(?:password|passwd|api_?key|access_?token|client_?secret)["']?\s*[:=]\s*["'][^\s"'$<{]{12,}["']/i,
};

const kindsIn = (text: string): string[] =>
  Object.entries(TEXTS).flatMap(([kind, pattern]) => (pattern.test(text) ? [kind] : []));

const names = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  { cwd: ROOT, encoding: 'utf8' },
)
  .split('\0')
  .filter((name) => name !== '' && existsSync(join(ROOT, name)));

test('no file of the repository holds one', () => {
  expect(names.length).toBeGreaterThan(500);
  expect(names.filter((name) => FILES.test(name))).toEqual([]);
  const found = names.flatMap((name) =>
    kindsIn(readFileSync(join(ROOT, name), 'latin1')).map((kind) => `${name}: ${kind}`),
  );
  expect(found).toEqual([]);
});

describe('it can fail', () => {
  // Put together here, so that this file holds none of them.
  const many = (char: string, count: number): string => char.repeat(count);
  test.each([
    ['a private key', ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' ')],
    ['a private key', ['-----BEGIN', 'PRIVATE KEY-----'].join(' ')],
    ['a key of a cloud', `AKIA${many('A', 16)}`],
    ['a token of a forge or a registry', `ghp_${many('a', 36)}`],
    ['a token of a forge or a registry', `npm_${many('a', 36)}`],
    ['a token of a chat', `xoxb-${many('1', 12)}`],
    ['a signed token', ['eyJ', many('a', 12), '.eyJ', many('b', 12), '.', many('c', 12)].join('')],
    ['a login to a registry', `_authToken${'='}abc`],
    ['a login to a registry', ['https://me', 'word@host.test/'].join(':')],
    ['a password', `const password${' = '}'${many('x', 12)}';`],
  ])('on %s', (kind, text) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  test('on the files that hold them', () => {
    for (const name of ['certs/privkey.pem', 'server.key', '.env', 'a/.env.local', 'id_rsa']) {
      expect(FILES.test(name)).toBe(true);
    }
    expect(FILES.test('src/checks/root-cause/key.ts')).toBe(false);
  });
});
