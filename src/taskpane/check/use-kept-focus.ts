import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * When what had the focus is mended and gone, the line that took its place has it, so that a keyboard
 * does not begin again at the top. Only where the pane had the focus: she may be typing in the sheet.
 * @returns for the element around the lines
 */
export function useKeptFocus(): RefObject<HTMLDivElement> {
  const list = useRef<HTMLDivElement>(null);
  const last = useRef<{ readonly element: Element; readonly line: number } | null>(null);

  useLayoutEffect(() => {
    const around = list.current;
    if (!around) return;
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      const line = linesOf(around).findIndex((one) => one.contains(target));
      last.current = line < 0 ? null : { element: target, line };
    };
    around.addEventListener('focusin', remember);
    return () => around.removeEventListener('focusin', remember);
  }, []);

  // After every drawing: what is gone went with one.
  useLayoutEffect(() => {
    const had = last.current;
    if (!had || had.element.isConnected) return;
    last.current = null;
    if (!list.current || document.activeElement !== document.body || !document.hasFocus()) return;
    const lines = linesOf(list.current);
    const next = lines[Math.min(had.line, lines.length - 1)] ?? list.current;
    (next.querySelector<HTMLElement>('button') ?? list.current).focus();
  });
  return list;
}

function linesOf(around: Element): readonly Element[] {
  return [...around.querySelectorAll('[data-group]')];
}
