import { found } from './probe';
import type { PageProbe } from './probe';

/** Over plain http an intranet's page lacks what engines give to secure pages only. */
export const secure: PageProbe = {
  id: 'secure',
  run({ page }) {
    const { isSecureContext: isSecure } = page;
    const crypto = page['crypto'] as { readonly subtle?: unknown } | undefined;
    return found(isSecure === true ? 'ok' : 'odd', {
      scheme: page.location?.protocol ?? null,
      secure: isSecure ?? null,
      digests: !!crypto?.subtle,
    });
  },
};

/** Some builds throw on every form that depends on a locale; we use none. */
export const locale: PageProbe = {
  id: 'locale',
  run() {
    const date = new Date(2020, 0, 2, 3, 4, 5);
    const asks: Readonly<Record<string, () => unknown>> = {
      // What nothing else of ours may use is looked at here only.
      /* eslint-disable no-restricted-syntax */
      toLocaleString: () => (1234.5).toLocaleString('zh-CN'),
      toLocaleDateString: () => date.toLocaleDateString(),
      toLocaleTimeString: () => date.toLocaleTimeString(),
      DateTimeFormat: () => new Intl.DateTimeFormat('zh-CN').format(date),
      /* eslint-enable no-restricted-syntax */
      localeCompare: () => '甲'.localeCompare('乙', 'zh-CN'),
    };
    const throwing = Object.keys(asks).filter((name) => {
      try {
        return asks[name]?.() === undefined;
      } catch {
        return true;
      }
    });
    return found(throwing.length > 0 ? 'odd' : 'ok', { throwing: throwing.join(', ') });
  },
};

/** Only whether it is there: trying would put something in place of what the user has copied. */
export const clipboard: PageProbe = {
  id: 'clipboard',
  run({ page }) {
    const { clipboard: board } = (page.navigator ?? {}) as Partial<Navigator>;
    const command = (page.document as { queryCommandSupported?(name: string): boolean } | undefined)
      ?.queryCommandSupported;
    const detail = {
      clipboard: !!board,
      item: page['ClipboardItem'] !== undefined,
      command: command ? command.call(page.document, 'copy') : false,
    };
    const outcome = detail.clipboard ? 'ok' : detail.command ? 'odd' : 'missing';
    return found(outcome, detail);
  },
};
