import { useState } from 'react';
import type { GapView } from '../../session/workspace/year-state';
import { NARRATIVE_TAB } from '../../wording/pane/narrative-labels';
import { Fold } from '../fold';
import { useLayout } from '../layout-styles';
import { GapField } from './gap-field';

/**
 * What only the unit can say; what it has said stays, so that it can be changed. Folded, for the text
 * comes first: each of its gaps opens the form at its field.
 */
export function GapForm({ gaps }: { gaps: readonly GapView[] }) {
  const layout = useLayout();
  const [saved, setSaved] = useState('');
  const open = gaps.filter(({ value }) => value.trim() === '').length;
  const filled = gaps.length - open;
  const count = open > 0 ? NARRATIVE_TAB.toFill(open) : NARRATIVE_TAB.allFilled;
  return (
    <>
      <Fold
        strong
        title={
          <h3>
            {NARRATIVE_TAB.fillIn}：{count}
          </h3>
        }
      >
        <div className={layout.tab}>
          {gaps.length > 0 && (
            <p className={layout.quiet}>
              {filled > 0 && `${NARRATIVE_TAB.filled(filled)}。`}
              {NARRATIVE_TAB.saveHint}
            </p>
          )}
          {gaps.map((gap) => (
            <GapField
              key={gap.path}
              gap={gap}
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
