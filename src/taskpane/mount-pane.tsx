import { createRoot } from 'react-dom/client';
import type { Workspace } from '../session/workspace/workspace';
import { Pane, type PaneOptions, type TabId } from './pane';

/**
 * Shows the pane of a workspace in an element of the page, on one of its tabs.
 * @returns opens a tab of it, as a ribbon button asks for it; what is typed and unfolded stays
 */
export function mountPane(
  element: HTMLElement,
  workspace: Workspace,
  { tab: first = 'check', ...options }: Pick<PaneOptions, 'version'> & { tab?: TabId } = {},
): (tab: TabId) => void {
  const root = createRoot(element);
  const open = (tab: TabId): void =>
    root.render(<Pane workspace={workspace} {...options} asked={{ tab }} />);
  open(first);
  return open;
}
