import { useEffect, type RefObject } from 'react';
import type { Bench } from './bench';

/** The parts of the page that F6 goes between, in their order, by the attribute `data-part`. */
const PARTS = ['bar', 'grid', 'pane'] as const;
type Part = (typeof PARTS)[number];

const FOCUSABLE = 'button, a[href], input, select, textarea, [tabindex="0"]';

/** The page's own keys, heard before the grid and whatever else has the focus. */
export function useKeys(bench: Bench, page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      const command = (ctrlKey || metaKey) && !altKey && !shiftKey;
      if (command && key.toLowerCase() === 'o') void bench.pick();
      else if (command && key.toLowerCase() === 's') void bench.save();
      else if (key === 'F6' && !ctrlKey && page.current)
        walk(page.current, bench, shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', pressed, true);
    return () => window.removeEventListener('keydown', pressed, true);
  }, [bench, page]);
}

/** From the part that has the focus to the next one that is on the screen. */
function walk(page: HTMLElement, bench: Bench, step: 1 | -1): void {
  if (bench.state().asking) return;
  const elements = PARTS.map((part) => page.querySelector<HTMLElement>(`[data-part="${part}"]`));
  const from = elements.findIndex((element) => element?.contains(document.activeElement));
  for (let i = 1; i <= PARTS.length; i += 1) {
    const at = (Math.max(from, 0) + step * i + PARTS.length * i) % PARTS.length;
    const [part, element] = [PARTS[at], elements[at]];
    if (part && element && element.offsetParent !== null) return enter(part, element, bench);
  }
}

function enter(part: Part, element: HTMLElement, bench: Bench): void {
  if (part === 'grid' && bench.state().book) return bench.state().book?.focus();
  const first = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
    (one) => one.offsetParent !== null && one.tabIndex >= 0,
  );
  first?.focus();
}
