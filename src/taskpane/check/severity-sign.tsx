import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info20Filled } from '@fluentui/react-icons/svg/info';
import { QuestionCircle20Filled } from '@fluentui/react-icons/svg/question-circle';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { SectionId } from './sections';

const SIGN = {
  error: ErrorCircle20Filled,
  unchecked: QuestionCircle20Filled,
  warning: Warning20Filled,
  notice: Info20Filled,
};

const useStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  unchecked: { color: tokens.colorStatusWarningForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  notice: { color: tokens.colorNeutralForeground3 },
});

/** Shape and colour of what is asked of the user; its word stands beside it. */
export function SeveritySign({ of }: { of: SectionId }) {
  const styles = useStyles();
  const Sign = SIGN[of];
  return <Sign className={styles[of]} aria-hidden />;
}
