import { Button, ProgressBar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info20Filled } from '@fluentui/react-icons/svg/info';
import { WORKBENCH } from '../wording/workbench-labels';
import type { BenchMessage, BenchState } from './bench';
import { useBench, useBenchState } from './use-bench';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { flexGrow: 1, margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  bar: { flexBasis: '160px' },
  sign: { flexShrink: 0 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  note: { color: tokens.colorBrandForeground1 },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

const SIGN = { done: CheckmarkCircle20Filled, note: Info20Filled, problem: ErrorCircle20Filled };

/** What is under way, and what became of the last action; read out without taking the focus. */
export function BenchLines() {
  const { task, message } = useBenchState();
  return (
    <>
      {task && <TaskLine task={task} />}
      <div aria-live={message?.kind === 'problem' ? 'assertive' : 'polite'}>
        {message && <MessageLine key={message.number} {...message} />}
      </div>
    </>
  );
}

function TaskLine({ task }: { task: NonNullable<BenchState['task']> }) {
  const styles = useStyles();
  const bench = useBench();
  return (
    <div className={styles.line}>
      <p className={styles.words} role="status">
        {task.words}
      </p>
      <ProgressBar className={styles.bar} aria-label={task.words} thickness="medium" />
      {task.cancellable && (
        <Button size="small" onClick={() => bench.cancel()}>
          {WORKBENCH.cancel}
        </Button>
      )}
    </div>
  );
}

/** Stays until it is closed. */
function MessageLine({ kind, sentence }: BenchMessage) {
  const styles = useStyles();
  const bench = useBench();
  const Sign = SIGN[kind];
  return (
    <div
      role="group"
      aria-label={WORKBENCH.message[kind]}
      className={styles.line}
      onKeyDown={({ key }) => key === 'Escape' && bench.dismiss()}
    >
      <Sign className={mergeClasses(styles.sign, styles[kind])} aria-hidden />
      <p className={styles.words}>{sentence}</p>
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={WORKBENCH.close}
        onClick={() => bench.dismiss()}
      />
    </div>
  );
}
