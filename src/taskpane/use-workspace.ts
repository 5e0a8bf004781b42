import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Workspace } from '../session/workspace/workspace';
import type { WorkspaceState } from '../session/workspace/state';

const WorkspaceContext = createContext<Workspace | null>(null);

export const WorkspaceProvider = WorkspaceContext.Provider;

/** The workspace that the pane shows. @throws Error outside of a `WorkspaceProvider` */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('no workspace');
  return workspace;
}

/** Its state as it is now; the component is drawn again at every change. */
export function useWorkspaceState(): WorkspaceState {
  const workspace = useWorkspace();
  return useSyncExternalStore(workspace.subscribe, workspace.state);
}
