/** Engines in which the pane cannot run, and what the report says of them. */
import { engine, features, laterFeatures } from '../../../../src/hosts/wps/self-check/engine';
import { clipboard, locale, secure } from '../../../../src/hosts/wps/self-check/page-abilities';
import type { Surroundings } from '../../../../src/hosts/wps/self-check/probe';
import { verdictOn } from '../../../../src/hosts/wps/self-check/verdict';
import { headline } from '../../../../src/wording/self-check/report';
import { page, surroundings } from './surroundings';

const on = (agent: string, ...without: readonly string[]): Surroundings => ({
  ...surroundings({}),
  page: page(agent, without),
});

test('an engine that lacks what the pane needs cannot be used; the report says why and what to do', () => {
  const found = features.run(on('Chrome/69.0.3497.100', 'globalThis', 'queueMicrotask'));
  expect(found).toMatchObject({
    outcome: 'missing',
    detail: { lacks: 'globalThis 71, queueMicrotask 71' },
  });
  const verdict = verdictOn([{ id: 'features', ...found }]);
  expect(verdict).toEqual({ usable: 'no', because: ['features'] });
  expect(headline(verdict).join('')).toMatch(/不能使用.*内核太旧.*升级/);
});

test('what came later is told and does not matter', () => {
  const found = laterFeatures.run(on('Chrome/80.0.3987.163', 'WeakRef', 'structuredClone'));
  expect(found).toMatchObject({
    outcome: 'odd',
    detail: { lacks: 'WeakRef 84, structuredClone 98' },
  });
});

test.each([
  ['Mozilla/5.0 (X11; Linux aarch64) Chrome/69.0 Safari/537.36', 'odd', 69],
  ['Mozilla/5.0 Chrome/80.0.3987.163', 'ok', 80],
  ['Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15', 'odd', 0],
  ['', 'odd', 0],
])('engine “%s”', (agent, outcome, chromium) => {
  expect(engine.run(on(agent))).toMatchObject({ outcome, detail: { chromium } });
});

test('a page over plain http without a clipboard', () => {
  const at = on('', 'crypto');
  const plain = new Proxy(at.page, {
    get: (own, name) =>
      name === 'isSecureContext'
        ? false
        : name === 'navigator'
          ? {}
          : name === 'location'
            ? { protocol: 'http:' }
            : own[String(name)],
  });
  expect(secure.run({ ...at, page: plain })).toEqual({
    outcome: 'odd',
    detail: { scheme: 'http:', secure: false, digests: false },
  });
  expect(clipboard.run({ ...at, page: plain })).toMatchObject({ outcome: 'odd' });
});

test('an engine that throws at local forms', () => {
  const spoilt = jest.spyOn(Date.prototype, 'toLocaleTimeString').mockImplementation(() => {
    throw new RangeError('Incorrect locale information provided');
  });
  expect(locale.run(surroundings({}))).toEqual({
    outcome: 'odd',
    detail: { throwing: 'toLocaleTimeString' },
  });
  spoilt.mockRestore();
  expect(locale.run(surroundings({})).outcome).toBe('ok');
});
