import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckView } from '../../session/workspace/state';
import { CHECK } from '../../wording/pane/check-labels';
import { FreshNotice } from '../questions/fresh-notice';
import { useWorkspaceState } from '../use-workspace';
import { CheckedScope } from './checked-scope';
import { RecalculationPanel } from './recalculation-panel';
import { OpeningScreen, PassedScreen, RefusedScreen } from './screen';
import { SectionView } from './section';
import { MOST_LINES, sectionsOf } from './sections';
import { useKeptFocus } from './use-kept-focus';
import { useUnfolded } from './use-unfolded';

const useStyles = makeStyles({
  filter: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { outlineStyle: 'none' },
});

/** 校验: what is wrong, group by group; or why there is nothing to say. */
export function CheckTab() {
  const { check, refused, recalculation } = useWorkspaceState();
  if (refused) return <RefusedScreen sentence={refused.sentence} />;
  if (!check) return <OpeningScreen />;
  return (
    <>
      {recalculation && <RecalculationPanel recalculation={recalculation} />}
      <div hidden={recalculation !== null}>
        <FreshNotice />
        <Findings check={check} />
        <CheckedScope check={check} />
      </div>
    </>
  );
}

function Findings({ check: { groups } }: { check: CheckView }) {
  const styles = useStyles();
  const unfolded = useUnfolded(groups);
  const list = useKeptFocus();
  const [chosen, setChosen] = useState<string | null>(null);
  const forms = [...new Set(groups.map(({ form }) => form))];
  const form = chosen !== null && forms.includes(chosen) ? chosen : null;
  const shown = form === null ? groups : groups.filter((group) => group.form === form);
  return (
    <div ref={list} tabIndex={-1} className={styles.list}>
      {groups.length === 0 && <PassedScreen />}
      {groups.length > MOST_LINES && forms.length > 1 && (
        <label className={styles.filter}>
          {CHECK.only}
          <Select
            size="small"
            value={form ?? CHECK.allForms}
            onChange={(_, { value }) => setChosen(value === CHECK.allForms ? null : value)}
          >
            <option>{CHECK.allForms}</option>
            {forms.map((name) => (
              <option key={name} value={name}>
                {name || CHECK.wholeBook}
              </option>
            ))}
          </Select>
        </label>
      )}
      {sectionsOf(shown).map((section) => (
        <SectionView key={section.id} section={section} unfolded={unfolded} />
      ))}
    </div>
  );
}
