import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Place } from '../model/place';
import { PANE } from '../wording/pane/frame-labels';
import { useWorkspace } from './use-workspace';

export interface ShowLinkProps {
  readonly place: Place;
  readonly children: ReactNode;
}

// As large as the words around it.
const useStyles = makeStyles({ link: { fontSize: 'inherit', lineHeight: 'inherit' } });

/** Words that show their cells in the workbook; of what stands in a file, the words alone. A span, because a button's words do not wrap with the text. */
export function ShowLink({ place, children }: ShowLinkProps) {
  const styles = useStyles();
  const workspace = useWorkspace();
  if (!('sheet' in place)) return <span>{children}</span>;
  return (
    <Link
      as="span"
      inline
      className={styles.link}
      title={PANE.show}
      onClick={() => void workspace.show(place)}
    >
      {children}
    </Link>
  );
}
