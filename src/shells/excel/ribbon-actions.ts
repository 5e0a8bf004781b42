import type { RibbonTask } from '../start/ribbon-task';

/** The actions of the ribbon's buttons where the pane and they share one runtime, by their names in the manifest. */
export const ACTIONS: Readonly<Record<string, RibbonTask>> = {
  openCheck: 'check',
  openSummary: 'summary',
  openNarrative: 'narrative',
};

/**
 * The task in the address of the page, which each button has of its own.
 * @param query of the page's address, as in `?task=summary&_host_Info=…`
 */
export function taskOf(query: string): RibbonTask {
  const asked = new URLSearchParams(query).get('task');
  return Object.values(ACTIONS).find((task) => task === asked) ?? 'check';
}
