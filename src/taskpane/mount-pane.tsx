import { createRoot } from 'react-dom/client';
import type { Workspace } from '../session/workspace/workspace';
import { Pane, type PaneOptions, type TabId } from './pane';

/** The pane of one workspace in a page. */
export interface MountedPane {
  /** Opens a tab, as a ribbon button asks for it; what is typed and unfolded stays. */
  open(tab: TabId): void;
  /** Takes the pane out of its element; the workspace goes on. */
  close(): void;
}

/** Shows the pane of a workspace in an element of the page, on one of its tabs. */
export function mountPane(
  element: HTMLElement,
  workspace: Workspace,
  { tab: first = 'check', ...options }: Pick<PaneOptions, 'version'> & { tab?: TabId } = {},
): MountedPane {
  const root = createRoot(element);
  const open = (tab: TabId): void =>
    root.render(<Pane workspace={workspace} {...options} asked={{ tab }} />);
  open(first);
  return { open, close: () => root.unmount() };
}
