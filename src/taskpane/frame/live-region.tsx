import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useWorkspace } from '../use-workspace';
import { announcementOf, type Announcement } from './announcement';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Says what has changed to those who do not see it. */
export function LiveRegion() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const [said, setSaid] = useState<(Announcement & { readonly number: number }) | null>(null);

  useEffect(() => {
    let before = workspace.state();
    return workspace.subscribe(() => {
      const now = workspace.state();
      const announcement = announcementOf(before, now);
      before = now;
      if (announcement) {
        setSaid((last) => ({ ...announcement, number: (last?.number ?? 0) + 1 }));
      }
    });
  }, [workspace]);

  // A key of its own, so that the same words twice are said twice.
  const words = said && <span key={said.number}>{said.text}</span>;
  return (
    <div className={styles.unseen}>
      <div role="status" aria-live="polite">
        {!said?.urgent && words}
      </div>
      <div role="alert" aria-live="assertive">
        {said?.urgent && words}
      </div>
    </div>
  );
}
