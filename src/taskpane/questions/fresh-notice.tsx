import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { QUESTION } from '../../wording/pane-labels';
import { useLayout } from '../layout-styles';
import { Notice } from '../notice';
import { useCan } from '../use-can';
import { useWorkspace, useWorkspaceState } from '../use-workspace';

const useStyles = makeStyles({ notice: { marginBottom: tokens.spacingVerticalM } });

/** A workbook without anything of ours may be an export of one that was worked on: 接续 is offered. */
export function FreshNotice() {
  const styles = useStyles();
  const layout = useLayout();
  const { actions } = useWorkspace();
  const { fresh, carryOver } = useWorkspaceState();
  const can = useCan();
  const [declined, setDeclined] = useState(false);
  if (!fresh || !can.work || !can.pick || carryOver || declined) return null;
  return (
    <div className={styles.notice}>
      <Notice tone="invitation">
        {QUESTION.fresh}
        <div className={layout.row}>
          <Button size="small" onClick={() => void actions.chooseEarlier()}>
            {QUESTION.freshYes}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => setDeclined(true)}>
            {QUESTION.freshNo}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
