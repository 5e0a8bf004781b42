import { createRoot } from 'react-dom/client';
import type { Workspace } from '../session/workspace/workspace';
import { Pane, type PaneOptions } from './pane';

/**
 * Shows the pane of a workspace in an element of the page.
 * @returns takes it away again
 */
export function mountPane(
  element: HTMLElement,
  workspace: Workspace,
  options: PaneOptions = {},
): () => void {
  const root = createRoot(element);
  root.render(<Pane workspace={workspace} {...options} />);
  return () => root.unmount();
}
