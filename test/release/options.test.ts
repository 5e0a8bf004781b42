import { readOptions } from '../../scripts/release/options';
import { BASE } from './made-release';

const read = (...args: readonly string[]) => readOptions(['--base-url', BASE, ...args]);

describe('what a release is asked for', () => {
  it('is an address, and office.js with it', () => {
    expect(readOptions(['--base-url', BASE])).toEqual({
      ...{ baseUrl: BASE, office: 'local', sharedRuntime: false, frameAncestors: [] },
      ...{ wpsOnly: false, out: null, built: false },
    });
  });

  it.each([
    [BASE.slice(0, -1), BASE],
    [`${BASE}//`, BASE],
    ['HTTPS://Budget.example', 'https://budget.example/'],
    ['https://10.0.0.1:8443/gouji/2026', 'https://10.0.0.1:8443/gouji/2026/'],
    ['https://预算.example/gouji', 'https://xn--lzz850d.example/gouji/'],
  ])('the address is whole, with a slash at its end: %s', (given, address) => {
    expect(readOptions(['--base-url', given])?.baseUrl).toBe(address);
  });

  it('may be without https where it is for WPS alone', () => {
    const asked = readOptions(['--base-url', 'http://10.0.0.1/gouji', '--wps-only']);
    expect(asked).toMatchObject({ baseUrl: 'http://10.0.0.1/gouji/', wpsOnly: true });
  });

  it('takes office.js from elsewhere, one runtime, more frames', () => {
    expect(read('--office-js', 'cdn-cn')?.office).toBe('cdn-cn');
    expect(read('--office-js', 'https://js.example/office')?.office).toBe(
      'https://js.example/office',
    );
    expect(read('--runtime', 'shared')?.sharedRuntime).toBe(true);
    const frames = ['--frame-ancestors', 'https://owa.example/', '--frame-ancestors'];
    expect(read(...frames, 'https://*.b.example:8443')?.frameAncestors).toEqual([
      ...['https://owa.example', 'https://*.b.example:8443'],
    ]);
  });

  it('is help', () => expect(readOptions(['--help'])).toBeNull());
});

describe('no release is made for', () => {
  it.each([
    [[], /请写明网站将来的地址/],
    [['--base-url', 'budget.example/gouji'], /不是完整的地址/],
    [['--base-url', 'localhost:80'], /不是完整的地址/],
    [['--base-url', 'http://budget.example/'], /只认 https.*--wps-only/],
    [['--base-url', 'ftp://budget.example/'], /要用 https/],
    [['--base-url', 'ftp://budget.example/', '--wps-only'], /要用 https/],
    ...['预算', 'a b', "a'b", '$&', 'a&b', '%61'].map((path): [string[], RegExp] => [
      ['--base-url', `https://budget.example/${path}/`],
      /路径只能用英文字母/,
    ]),
    [['--base-url', BASE, '--wps-only', '--office-js', 'cdn'], /给 Excel 的/],
    [['--base-url', BASE, '--wps-only', '--runtime', 'shared'], /给 Excel 的/],
    [['--base-url', `${BASE}?v=1`], /不能有 \? 或 #/],
    [['--base-url', `${BASE}#a`], /不能有 \? 或 #/],
    [['--base-url', 'https://me:word@budget.example/'], /不能有用户名和密码/],
    [['--base-url', 'https://localhost:3000/'], /开发时用的地址/],
    [['--base', BASE], /不认识/],
    [['--base-url'], /没有写全/],
    [['--base-url', BASE, 'more'], /不认识/],
    [['--base-url', BASE, '--office-js', 'http://js.example'], /--office-js 只能是/],
    [['--base-url', BASE, '--office-js', "https://a.example/'"], /--office-js 只能是/],
    [['--base-url', BASE, '--office-js', 'cdn', '--built'], /--built/],
    [['--base-url', BASE, '--runtime', 'own'], /--runtime 只能是 shared/],
    [['--base-url', BASE, '--frame-ancestors', '*'], /--frame-ancestors/],
    [['--base-url', BASE, '--frame-ancestors', "https://a.example; script-src 'x'"], /--frame-/],
    [['--base-url', BASE, '--frame-ancestors', 'https://a.example/path'], /--frame-ancestors/],
  ])('%j, in one sentence', (args, sentence) => {
    const attempt = () => readOptions(args);
    expect(attempt).toThrow(sentence);
    expect(attempt).toThrow(expect.objectContaining({ name: 'Refused' }));
    expect(attempt).not.toThrow(/\n/);
  });
});
