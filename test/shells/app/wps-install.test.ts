import { ADDON, installPage } from './wps-install-page';
import { LocalService } from './local-service';

let service: LocalService;
let port: number;
beforeEach(async () => {
  service = new LocalService();
  port = await service.start();
});
afterEach(() => service.stop());

const THEIRS = [
  { name: 'other', addonType: 'et', url: 'https://other.example/a/', online: 'true' },
  { name: 'gouji', addonType: 'wps', url: ADDON, online: 'true' },
];

describe('installing in WPS', () => {
  it('installs and removes our entry and leaves the others', async () => {
    service.entries = [...THEIRS];
    const page = installPage({ port });
    expect(await page.settled()).toBe('absent');
    expect(page.offered()).toEqual(['install', 'again']);
    expect(page.elements.get('service-version')!.textContent).toBe('1.0.2');

    expect(await page.click('install')).toBe('installed');
    expect(page.offered()).toEqual(['remove', 'again']);
    const { cmd, ...entry } = service.orders[0]!;
    expect(cmd).toBe('enable');
    expect(entry).toEqual({
      ...{ name: 'gouji', url: ADDON, addonType: 'et', online: 'true', version: '0.1.0' },
    });

    expect(await page.click('remove')).toBe('absent');
    expect(service.entries).toEqual(THEIRS);
    expect(service.orders.map((order) => [order.cmd, order.name, order.addonType])).toEqual([
      ['enable', 'gouji', 'et'],
      ['disable', 'gouji', 'et'],
    ]);
  });

  it('knows an installation at another address and removes exactly that', async () => {
    const before = {
      name: 'gouji',
      addonType: 'et',
      url: 'http://10.0.0.9/old/',
      online: 'true',
      version: '0.0.9',
    };
    service.entries = [before, ...THEIRS];
    const page = installPage({ port });
    expect(await page.settled()).toBe('elsewhere');
    expect(page.elements.get('other-address')!.textContent).toBe(before.url);
    expect(await page.click('remove')).toBe('absent');
    expect(service.orders).toEqual([{ cmd: 'disable', ...before }]);
    expect(await page.click('install')).toBe('installed');
  });

  it('asks by https where a browser lets it ask by nothing else', async () => {
    const page = installPage({ port, secure: true });
    expect(await page.settled()).toBe('absent');
    expect(await page.click('install')).toBe('installed');
  });

  it('believes the list, not the answer to its order', async () => {
    service.refuses = true;
    const page = installPage({ port });
    await page.settled();
    expect(await page.click('install')).toBe('refused');
    service.refuses = false;
    expect(await page.click('install')).toBe('installed');
  });

  it('says that WPS does not answer and how to wake it', async () => {
    for (const old of [false, true]) {
      const page = installPage({ port: null, old });
      expect(await page.settled()).toBe('silent');
      expect(page.offered()).toEqual(['wake', 'again']);
      await page.click('wake');
      expect(page.wentTo).toEqual(['ksoWPSCloudSvr://start=RelayHttpServer']);
      expect(await page.click('again')).toBe('silent');
    }
  });

  it('tells a browser that lets nothing be read from a WPS that is not there', async () => {
    service.readable = false;
    const page = installPage({ port });
    expect(await page.settled()).toBe('blocked');
    expect(page.offered()).toEqual(['again']);
    service.readable = true;
    expect(await page.click('again')).toBe('absent');
    service.readable = false;
    expect(await installPage({ port, old: true }).settled()).toBe('silent');
  });

  it.each([
    ['a page of a proxy', '<html>', null],
    ['a list that is none', '1.0.2', '{"error":1}'],
    ['a list that cannot be read', '1.0.2', 'Not Found'],
  ])('does not take %s for WPS', async (_what, version, list) => {
    service.version = version;
    service.list = list;
    expect(await installPage({ port }).settled()).toBe('not-wps');
    expect(service.orders).toEqual([]);
  });

  it('takes an empty list for nothing installed', async () => {
    service.list = '';
    expect(await installPage({ port }).settled()).toBe('absent');
  });

  it.each([
    ['<customUI xmlns="x">', true],
    ['<!doctype html>', false],
    [null, false],
  ])('looks whether the files are served: %s', async (ribbon, served) => {
    const page = installPage({ port, ribbon });
    await page.settled();
    expect(page.elements.get('not-served')!.hidden).toBe(served);
  });

  it('asks to be opened from a server', async () => {
    const page = installPage({ port, at: 'file:///C:/gouji/' });
    expect(await page.settled()).toBe('local');
    expect(page.offered()).toEqual([]);
  });

  it('puts what is not ASCII into the address as WPS can fetch it', async () => {
    const page = installPage({ port, at: 'https://budget.example/勾稽/' });
    await page.settled();
    expect(await page.click('install')).toBe('installed');
    expect(service.orders[0]!.url).toBe('https://budget.example/%E5%8B%BE%E7%A8%BD/wps/');
  });
});
