import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { TaskView } from '../../session/workspace/state';
import { PANE, TASK } from '../../wording/pane/frame-labels';
import { useWorkspace, useWorkspaceState } from '../use-workspace';

/** Shorter work is over before anyone could read of it, and would only flicker. */
const WORTH_SHOWING_MS = 200;

const useStyles = makeStyles({
  line: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
});

/** Work that takes a while, how far it is, and a way to stop it. */
export function TaskLine() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const task = useSlowTask();
  if (!task) return null;
  const { label, progress, cancellable } = task;
  const words = TASK[label] ?? PANE.working;
  return (
    <section className={styles.line} aria-label={PANE.working}>
      <div className={styles.words}>
        <span>{words}</span>
        {cancellable && (
          <Button size="small" appearance="subtle" onClick={() => workspace.cancel()}>
            {PANE.cancel}
          </Button>
        )}
      </div>
      <ProgressBar
        aria-label={words}
        thickness="medium"
        {...(progress !== null && { value: progress })}
      />
    </section>
  );
}

function useSlowTask(): TaskView | null {
  const { task } = useWorkspaceState();
  const [slow, setSlow] = useState(false);
  const busy = task !== null;
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), WORTH_SHOWING_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy]);
  return slow ? task : null;
}
