/**
 * Makes a page of today's Chromium as poor as the ones that WPS embeds: scripts for Playwright's
 * `addInitScript`, run before those of the page. Syntax cannot be taken away: that the bundles hold no
 * newer one is for test/shells to see.
 */

/** What each version of Chrome after 80 brought, as paths from the global object. */
const BROUGHT: Readonly<Record<number, readonly string[]>> = {
  81: ['Intl.DisplayNames'],
  84: [
    ...['WeakRef', 'FinalizationRegistry'],
    ...['persist', 'commitStyles'].map((name) => `Animation.prototype.${name}`),
    ...['Element', 'Document'].map((type) => `${type}.prototype.getAnimations`),
  ],
  85: ['String.prototype.replaceAll', 'Promise.any', 'AggregateError'],
  86: [
    ...['Element', 'Document', 'DocumentFragment'].map(
      (type) => `${type}.prototype.replaceChildren`,
    ),
    ...['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'],
  ],
  87: ['Intl.Segmenter', 'Navigator.prototype.scheduling'],
  90: ['Navigator.prototype.userAgentData'],
  92: [
    ...['Array', 'String', '%TypedArray%'].map((type) => `${type}.prototype.at`),
    'Crypto.prototype.randomUUID',
  ],
  93: ['Object.hasOwn', 'AbortSignal.abort'],
  94: ['scheduler'],
  95: ['reportError', 'URLPattern'],
  97: ['Array', '%TypedArray%'].flatMap((type) => [
    `${type}.prototype.findLast`,
    `${type}.prototype.findLastIndex`,
  ]),
  98: ['structuredClone', 'AbortSignal.prototype.reason'],
  99: ['HTMLInputElement.prototype.showPicker', 'Intl.supportedValuesOf'],
  100: ['AbortSignal.prototype.throwIfAborted'],
  102: ['HTMLElement.prototype.inert'],
  103: ['AbortSignal.timeout'],
  105: ['Response.json'], // and checkVisibility, which Playwright itself asks for in the page
  110: [
    ...['toReversed', 'toSorted', 'toSpliced', 'with'].map((name) => `Array.prototype.${name}`),
    ...['toReversed', 'toSorted', 'with'].map((name) => `%TypedArray%.prototype.${name}`),
  ],
  111: ['String.prototype.isWellFormed', 'String.prototype.toWellFormed'],
  114: ['ArrayBuffer.prototype.transfer', 'HTMLElement.prototype.showPopover'],
  116: ['AbortSignal.any'],
  117: ['Object.groupBy', 'Map.groupBy'],
  119: ['Promise.withResolvers'],
  120: ['URL.canParse'],
  121: ['Array.fromAsync'],
  122: [
    ...['union', 'intersection', 'difference', 'isSubsetOf'].map((name) => `Set.prototype.${name}`),
    'Iterator',
  ],
  128: ['Promise.try'],
};

/** Every path that an engine of `version` does not have. */
export const namesAfter = (version: number): readonly string[] =>
  Object.entries(BROUGHT).flatMap(([since, names]) => (Number(since) > version ? names : []));

/** Runs in the page. */
function takeAway(names: readonly string[], version: number): void {
  for (const name of names) {
    const path = name.split('.');
    const last = path.pop()!;
    let holder: object | undefined = globalThis;
    for (const part of path) {
      holder =
        part === '%TypedArray%'
          ? (Object.getPrototypeOf(Uint8Array) as object)
          : (holder as Record<string, object> | undefined)?.[part];
    }
    if (holder !== undefined) Reflect.deleteProperty(holder, last);
  }
  if (version < 88) refuseSelectors();
  if (version < 103) refuseRawDeflate();

  /** `:is()` and `:where()` are syntax errors. */
  function refuseSelectors(): void {
    for (const type of [Element, Document, DocumentFragment]) {
      const asked = type.prototype as unknown as Record<string, (selector: string) => unknown>;
      for (const question of ['matches', 'closest', 'querySelector', 'querySelectorAll']) {
        const native = asked[question];
        if (!native) continue;
        asked[question] = function (this: unknown, selector) {
          if (/:(?:is|where|has)\(/.test(selector)) {
            throw new DOMException(`'${selector}' is not a valid selector.`, 'SyntaxError');
          }
          return native.call(this, selector);
        };
      }
    }
  }

  /** Streams know gzip and zlib only. */
  function refuseRawDeflate(): void {
    const streams = globalThis as unknown as Record<string, new (format: string) => object>;
    for (const name of ['CompressionStream', 'DecompressionStream']) {
      const Native = streams[name];
      if (!Native) continue;
      streams[name] = class extends Native {
        constructor(format: string) {
          if (format === 'deflate-raw') throw new TypeError(`Unsupported format: ${format}`);
          super(format);
        }
      };
    }
  }
}

/** A script that leaves a page what Chrome of this version had. */
export const oldEngine = (version = 80): string =>
  `(${takeAway.toString()})(${JSON.stringify(namesAfter(version))}, ${version});`;

/** Runs in the page. */
function withoutPlaces(): void {
  Reflect.deleteProperty(globalThis, 'Intl');
  for (const type of [Date, Number, Array, BigInt]) {
    const prototype = type.prototype as object;
    for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
      if (!(name in prototype)) continue;
      const fail = (): never => {
        throw new RangeError('Incorrect locale information provided');
      };
      Object.defineProperty(prototype, name, { value: fail, writable: true, configurable: true });
    }
  }
}

/** A script that leaves a page without `Intl`, where asking for a local form throws, as WPS does on Linux. */
export const noIntl = `(${withoutPlaces.toString()})();`;
