import type { GapView } from '../../session/workspace/year-state';
import { NARRATIVE_TAB } from '../../wording/pane/narrative-labels';
import { useLayout } from '../layout-styles';
import { Notice } from '../notice';
import { useWorkspaceState } from '../use-workspace';
import { gapGoal } from './goals';

const PRIOR = 'prior';

/** What this year's or last year's tables should say: nothing that is typed here can. */
export function isUntold({ path }: GapView): boolean {
  return path === '' || path === PRIOR;
}

/** What is missing in the tables. Without last year's there is one invitation for all that it would tell. */
export function UntoldList({ gaps }: { gaps: readonly GapView[] }) {
  const layout = useLayout();
  const { prior } = useWorkspaceState();
  const missing = gaps.filter(({ path }) => prior !== null || path !== PRIOR);
  if (missing.length === 0) return null;
  return (
    <Notice tone="warning">
      <p tabIndex={-1} data-goal={gapGoal('')}>
        {NARRATIVE_TAB.untold}
      </p>
      <ul className={layout.list}>
        {missing.map(({ asked }, i) => (
          <li key={i}>{asked}</li>
        ))}
      </ul>
    </Notice>
  );
}
