import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { QUESTION } from '../../wording/pane/question-labels';
import { useDeed } from '../deed-button';
import { useCan } from '../use-can';
import { useWorkspace, useWorkspaceState } from '../use-workspace';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  close: { marginLeft: 'auto' },
});

/** A workbook without anything of ours may be an export of one that was worked on: 接续 is offered. */
export function FreshNotice() {
  const styles = useStyles();
  const { actions } = useWorkspace();
  const { fresh, carryOver } = useWorkspaceState();
  const can = useCan();
  const [declined, setDeclined] = useState(false);
  const chooseEarlier = useDeed(actions.chooseEarlier);
  if (!fresh || !can.work || !can.pick || carryOver || declined) return null;
  return (
    <div className={styles.line}>
      <span>{QUESTION.fresh}</span>
      <Link as="button" inline onClick={chooseEarlier.onClick}>
        {QUESTION.freshYes}
      </Link>
      <Button
        className={styles.close}
        appearance="subtle"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={QUESTION.freshNo}
        onClick={() => setDeclined(true)}
      />
    </div>
  );
}
