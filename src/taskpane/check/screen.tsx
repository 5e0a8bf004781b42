import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle48Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle48Regular } from '@fluentui/react-icons/svg/error-circle';
import { CHECK } from '../../wording/pane/check-labels';
import { TASK } from '../../wording/pane/frame-labels';

const useStyles = makeStyles({
  screen: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    textAlign: 'center',
    overflowWrap: 'anywhere',
  },
  words: {
    margin: 0,
    maxWidth: '36em',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

/** The first reading is under way. */
export function OpeningScreen() {
  const styles = useStyles();
  return (
    <div className={styles.screen}>
      <Spinner label={TASK.opening} labelPosition="below" delay={200} />
    </div>
  );
}

/** The workbook cannot be checked as it is: what, where, what to do; and that it is watched all the same. */
export function RefusedScreen({ sentence }: { sentence: string }) {
  const styles = useStyles();
  return (
    <div className={styles.screen}>
      <ErrorCircle48Regular className={styles.bad} aria-hidden />
      <p className={styles.words}>{sentence}</p>
      <p className={styles.quiet}>{CHECK.stillWatching}</p>
    </div>
  );
}

/** Nothing was found. What that means is said below it. */
export function PassedScreen() {
  const styles = useStyles();
  return (
    <div className={styles.screen}>
      <CheckmarkCircle48Filled className={styles.good} aria-hidden />
      <h2 className={styles.title}>{CHECK.nothingFound}</h2>
      <p className={styles.quiet}>{CHECK.stillWatching}</p>
    </div>
  );
}
