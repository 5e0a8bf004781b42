/**
 * `:is(a, b)` in selectors: Chrome 88. The library that moves the focus begins its selectors with it;
 * `:-webkit-any` takes no combinators, so the list is written out.
 */

const ANY_OF = /^:is\(([^()]*)\)(\S*)$/;

/** @returns the same selection without `:is`; a selector of another form as it is */
export function withoutIs(selector: string): string {
  const [whole, list = '', rest = ''] = ANY_OF.exec(selector) ?? [];
  if (whole === undefined) return selector;
  return list
    .split(',')
    .map((choice) => choice.trim() + rest)
    .join(', ');
}

function knowsIs(): boolean {
  try {
    document.querySelector(':is(a)');
    return true;
  } catch {
    return false;
  }
}

type Asked = Record<string, (this: unknown, selector: string) => unknown>;

/** Every question that is asked with a selector. */
export function askWithoutIs(): void {
  for (const prototype of [Element.prototype, Document.prototype, DocumentFragment.prototype]) {
    const asked = prototype as unknown as Asked;
    for (const name of ['matches', 'closest', 'querySelector', 'querySelectorAll']) {
      const native = asked[name];
      if (native === undefined) continue;
      asked[name] = function (selector) {
        return native.call(this, withoutIs(selector));
      };
    }
  }
}

if (!knowsIs()) askWithoutIs();
