import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle24Filled } from '@fluentui/react-icons/svg/error-circle';
import { QuestionCircle24Filled } from '@fluentui/react-icons/svg/question-circle';
import type { CheckView } from '../../session/workspace/state';

const SIGN = {
  pass: CheckmarkCircle24Filled,
  fail: ErrorCircle24Filled,
  incomplete: QuestionCircle24Filled,
};

const useStyles = makeStyles({
  pass: { color: tokens.colorStatusSuccessForeground1 },
  fail: { color: tokens.colorStatusDangerForeground1 },
  incomplete: { color: tokens.colorStatusWarningForeground1 },
});

/** Shape and colour of a verdict; its words stand beside it. */
export function VerdictSign({ verdict }: Pick<CheckView, 'verdict'>) {
  const styles = useStyles();
  const Sign = SIGN[verdict];
  return <Sign className={styles[verdict]} aria-hidden />;
}
