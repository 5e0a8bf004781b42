import { COMMON } from '../../wording/pane/frame-labels';
import { NARRATIVE_TAB } from '../../wording/pane/narrative-labels';
import { DeedButton } from '../deed-button';
import { useLayout } from '../layout-styles';
import { Notice } from '../notice';
import { useCan } from '../use-can';
import { useWorkspace, useWorkspaceState } from '../use-workspace';
import { gapGoal } from './goals';

/** Where last year is not known, no change can be written. */
export function PriorInvitation() {
  const layout = useLayout();
  const { actions } = useWorkspace();
  const { prior } = useWorkspaceState();
  const can = useCan();
  if (prior || !can.pick) return null;
  return (
    <Notice tone="invitation">
      <div className={layout.row}>
        <span>{NARRATIVE_TAB.noPrior}</span>
        <DeedButton data-goal={gapGoal('prior')} act={() => actions.choosePrior()}>
          {COMMON.choosePrior}
        </DeedButton>
      </div>
    </Notice>
  );
}
