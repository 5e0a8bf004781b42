import { createRoot } from 'react-dom/client';
import { Bench } from './bench';
import type { WorkbenchProgram } from './program';
import { Workbench, type WorkbenchProps } from './workbench';

/**
 * Shows the workbench in an element of the page.
 * @returns what is done with files from outside of the page, such as the sample it starts with
 */
export function mountWorkbench(
  element: HTMLElement,
  program: WorkbenchProgram,
  words: Pick<WorkbenchProps, 'version' | 'install'>,
): Bench {
  const bench = new Bench(program);
  createRoot(element).render(<Workbench program={program} bench={bench} {...words} />);
  return bench;
}
