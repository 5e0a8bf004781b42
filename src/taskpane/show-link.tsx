import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Place } from '../model/place';
import { PANE } from '../wording/pane-labels';
import { useWorkspace } from './use-workspace';

/** Words that show their cells in the workbook. */
export function ShowLink({ place, children }: { place: Place; children: ReactNode }) {
  const workspace = useWorkspace();
  return (
    <Link as="button" inline title={PANE.show} onClick={() => void workspace.show(place)}>
      {children}
    </Link>
  );
}
