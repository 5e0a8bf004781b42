import type { ProbedPage, Surroundings } from '../../../../src/hosts/wps/self-check/probe';

/** A page of Chromium as the fake has it: late events come within some 30 ms, so that is waited. */
export function surroundings(roots: Partial<Surroundings['roots']>, late = 60): Surroundings {
  return {
    page: page('Mozilla/5.0 (Windows NT 10.0) Chrome/104.0.5112.102 WpsOfficeApp/12.1.0.16250'),
    roots: { Application: roots.Application, ['wps']: roots['wps'] },
    now: () => performance.now(),
    wait: (ms) => new Promise((resolve) => (ms === 0 ? resolve() : setTimeout(resolve, late))),
  };
}

/** What this engine has, and what a page of it would say of itself. */
export function page(userAgent: string, without: readonly string[] = []): ProbedPage {
  const own = {
    navigator: { userAgent, clipboard: {} },
    document: { queryCommandSupported: () => true },
    location: { protocol: 'https:' },
    isSecureContext: true,
    ResizeObserver: () => undefined,
    ClipboardItem: () => undefined,
    Element: { prototype: { append: () => undefined } },
    HTMLElement: { prototype: { inert: false } },
    CSS: { supports: () => true },
  };
  return new Proxy(globalThis, {
    get: (engine, name) =>
      without.includes(String(name))
        ? undefined
        : ((own as Record<string | symbol, unknown>)[name] ??
          (engine as Record<string | symbol, unknown>)[name]),
  }) as unknown as ProbedPage;
}
