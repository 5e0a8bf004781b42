import { COMMON } from '../wording/pane/frame-labels';
import { DeedButton } from './deed-button';
import { useLayout } from './layout-styles';
import { Notice } from './notice';
import { useCan } from './use-can';
import { useWorkspace, useWorkspaceState } from './use-workspace';

export interface PriorInvitationProps {
  /** What is missing without last year's figures. */
  readonly text: string;
  /** What leads to the button. */
  readonly goal?: string;
}

/** Without last year's figures half of what a tab can say is missing. */
export function PriorInvitation({ text, goal }: PriorInvitationProps) {
  const layout = useLayout();
  const { actions } = useWorkspace();
  const { prior } = useWorkspaceState();
  const can = useCan();
  if (prior || !can.pick) return null;
  return (
    <Notice tone="invitation">
      <div className={layout.row}>
        <span>{text}</span>
        <DeedButton data-goal={goal} act={() => actions.choosePrior()}>
          {COMMON.choosePrior}
        </DeedButton>
      </div>
    </Notice>
  );
}
