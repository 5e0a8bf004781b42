import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { GapView } from '../../session/workspace/state';
import { COMMON, NARRATIVE_TAB } from '../../wording/pane-labels';
import { Fold } from '../fold';
import { useLayout } from '../layout-styles';
import { Notice } from '../notice';
import { useCan } from '../use-can';
import { useWorkspace } from '../use-workspace';
import { GapField } from './gap-field';
import { gapGoal } from './goals';
import { useSeenGaps } from './use-seen-gaps';

/** Last year's figures fill these, not a text. */
const PRIOR = 'prior';

/** What is missing in the text and only the unit can say. */
export function GapForm({ gaps }: { gaps: readonly GapView[] }) {
  const layout = useLayout();
  const [saved, setSaved] = useState('');
  const own = gaps.filter(({ path }) => path !== PRIOR && path !== '');
  const open = own.filter(({ value }) => value.trim() === '');
  const fields = useSeenGaps(own);
  const stillOpen = (path: string): boolean => open.some((one) => one.path === path);
  const filled = fields.filter(({ path }) => !stillOpen(path)).length;
  const count = open.length > 0 ? NARRATIVE_TAB.toFill(open.length) : NARRATIVE_TAB.allFilled;
  return (
    <>
      <PriorGaps gaps={gaps} />
      <WorkbookGaps gaps={gaps} />
      <Fold
        strong
        open={open.length > 0}
        title={
          <h3>
            {NARRATIVE_TAB.fillIn}：{count}
          </h3>
        }
      >
        <div className={layout.tab}>
          {fields.length > 0 && (
            <p className={layout.quiet}>
              {filled > 0 && `${NARRATIVE_TAB.filled(filled)}。`}
              {NARRATIVE_TAB.saveHint}
            </p>
          )}
          {fields.map((gap) => (
            <GapField
              key={gap.path}
              gap={gap}
              open={stillOpen(gap.path)}
              onSaved={() => setSaved(NARRATIVE_TAB.saved(gap.asked))}
            />
          ))}
        </div>
      </Fold>
      <div role="status" className={layout.quiet}>
        {saved}
      </div>
    </>
  );
}

function PriorGaps({ gaps }: { gaps: readonly GapView[] }) {
  const layout = useLayout();
  const { actions } = useWorkspace();
  const can = useCan();
  const count = gaps.filter(({ path }) => path === PRIOR).length;
  if (count === 0) return null;
  return (
    <Notice tone="invitation">
      <div className={layout.part}>
        <p>{NARRATIVE_TAB.priorGaps(count)}</p>
        {can.pick && (
          <div className={layout.row}>
            <Button data-goal={gapGoal(PRIOR)} onClick={() => void actions.choosePrior()}>
              {COMMON.choosePrior}
            </Button>
          </div>
        )}
      </div>
    </Notice>
  );
}

/** A name or a year that the tables do not have. */
function WorkbookGaps({ gaps }: { gaps: readonly GapView[] }) {
  const layout = useLayout();
  const missing = gaps.filter(({ path }) => path === '');
  if (missing.length === 0) return null;
  return (
    <Notice tone="warning">
      <p data-goal={gapGoal('')} tabIndex={-1}>
        {NARRATIVE_TAB.ofWorkbook}
      </p>
      <ul className={layout.list}>
        {missing.map(({ asked }) => (
          <li key={asked}>{asked}</li>
        ))}
      </ul>
    </Notice>
  );
}
