/** Each shim gives what the engine gives, on an engine from which the member was taken. */
import { createContext, runInContext } from 'node:vm';
import { transformFileSync } from '@swc/core';
import { join } from 'node:path';
import fc from 'fast-check';

const SHIMS = 'src/shells/wps/shims';

/** The shims as a script, run in a world of its own. @param lacking statements that take members away */
function oldEngine(lacking: string, shim: string, page: Readonly<Record<string, unknown>> = {}) {
  const world = createContext({ ...page });
  runInContext(lacking, world);
  const modules: Record<string, unknown> = {};
  const load = (name: string): unknown => {
    if (modules[name] !== undefined) return modules[name];
    const { code } = transformFileSync(join(SHIMS, `${name}.ts`), {
      jsc: { parser: { syntax: 'typescript' } },
      env: { targets: { chrome: '80' } },
      module: { type: 'commonjs' },
    });
    const exports = {};
    modules[name] = exports;
    const run = runInContext(`(function (exports, require) {${code}\n})`, world) as (
      exports: object,
      require: (from: string) => unknown,
    ) => void;
    run(exports, (from) => load(from.replace('./', '')));
    return exports;
  };
  load(shim);
  return (script: string): unknown => runInContext(script, world);
}

const call = (run: (script: string) => unknown, fn: string, ...args: readonly unknown[]): unknown =>
  (run(fn) as (...args: readonly unknown[]) => unknown)(...args);

describe('at', () => {
  const run = oldEngine(
    'delete Array.prototype.at; delete String.prototype.at; delete Object.getPrototypeOf(Uint8Array.prototype).at;',
    'at',
  );
  it('reads arrays, texts and bytes from both ends', () => {
    const indexes = fc.oneof(fc.integer({ min: -6, max: 6 }), fc.double(), fc.constant(undefined));
    fc.assert(
      fc.property(fc.array(fc.nat(255), { maxLength: 4 }), indexes, (items, index) => {
        const place = index as number;
        const text = items.map(String).join('');
        expect(call(run, '(a, i) => Array.from(a).at(i)', items, place)).toBe(items.at(place));
        expect(call(run, '(a, i) => Uint8Array.from(a).at(i)', items, place)).toBe(items.at(place));
        expect(call(run, '(a, i) => a.at(i)', text, place)).toBe(text.at(place));
      }),
    );
  });
  it('is not listed when an array is walked by its keys', () => {
    expect(
      run('(() => { const k = []; for (const i in [7]) k.push(i); return k.join(); })()'),
    ).toBe('0');
  });
});

describe('hasOwn', () => {
  const run = oldEngine('delete Object.hasOwn;', 'has-own');
  it.each([
    '{ a: 1 }',
    '{ hasOwnProperty: 1 }',
    'Object.create({ a: 1 })',
    'Object.create(null)',
    '[1]',
  ])('asks %s itself', (target) => {
    for (const key of ['a', 'hasOwnProperty', 'length', '0']) {
      const asked = `Object.hasOwn(${target}, ${JSON.stringify(key)})`;
      expect(run(asked)).toBe(runInContext(asked, createContext({})));
    }
  });
});

describe('replaceAll', () => {
  const run = oldEngine('delete String.prototype.replaceAll;', 'replace-all');
  it('replaces texts of any characters', () => {
    const short = fc.string({ unit: fc.constantFrom(...'a.$&*()[]\\^|/-'), maxLength: 3 });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'a.$&*()[]\\^|/-') }),
        short,
        short,
        (text, from, to) => {
          expect(call(run, '(t, f, r) => t.replaceAll(f, r)', text, from, to)).toBe(
            text.replaceAll(from, to),
          );
        },
      ),
    );
  });
  it('takes expressions and functions, and refuses an expression that is not global', () => {
    expect(run(`'a1b22'.replaceAll(/\\d/g, '-')`)).toBe('a-b--');
    expect(run(`'abab'.replaceAll('b', (found, at) => found + at)`)).toBe('ab1ab3');
    expect(() => run(`'a'.replaceAll(/a/, '')`)).toThrow(/global/);
  });
});

describe('throwIfAborted', () => {
  const lacking =
    'delete AbortSignal.prototype.throwIfAborted; delete AbortSignal.prototype.reason;';
  /** Node's own, which a world of its own does not have; changed for no longer than a test. */
  it('throws once the work was called off', () => {
    const signal = AbortSignal.prototype;
    const native = Object.getOwnPropertyDescriptors(signal);
    try {
      const run = oldEngine(lacking, 'throw-if-aborted', {
        AbortSignal,
        AbortController,
        DOMException,
      });
      const cancel = run('new AbortController()') as AbortController;
      expect(() => cancel.signal.throwIfAborted()).not.toThrow();
      cancel.abort();
      expect(() => cancel.signal.throwIfAborted()).toThrow(
        expect.objectContaining({ name: 'AbortError' }),
      );
    } finally {
      Object.defineProperties(signal, native);
    }
  });
});

describe('WeakRef', () => {
  it('gives back what it was given', () => {
    const run = oldEngine('delete globalThis.WeakRef;', 'weak-ref');
    expect(run('(() => { const a = {}; return new WeakRef(a).deref() === a; })()')).toBe(true);
  });
  it('leaves the one of the engine', () => {
    const run = oldEngine('globalThis.native = WeakRef;', 'weak-ref');
    expect(run('WeakRef === native')).toBe(true);
  });
});

describe(':is', () => {
  const pageThat = (knows: boolean) => {
    const asked: string[] = [];
    class Element {
      matches(selector: string) {
        asked.push(selector);
        return true;
      }
    }
    const Fragment = function Fragment() {};
    const document = {
      querySelector(selector: string) {
        if (!knows) throw new SyntaxError(selector);
        return null;
      },
    };
    const page = { Element, Document: Fragment, DocumentFragment: Fragment, document };
    return { run: oldEngine('', 'selector-is', page), asked };
  };
  const LONG = ':is(a[href], details > summary):not(:disabled)';

  it('is written out for an engine that does not know it', () => {
    const { run, asked } = pageThat(false);
    run(`new Element().matches('${LONG}'); new Element().matches('a:not(b)')`);
    expect(asked).toEqual(['a[href]:not(:disabled), details > summary:not(:disabled)', 'a:not(b)']);
  });
  it('stays for one that does', () => {
    const { run, asked } = pageThat(true);
    run(`new Element().matches('${LONG}')`);
    expect(asked).toEqual([LONG]);
  });
});
