import { COMMON } from '../../wording/pane/frame-labels';
import { SETTINGS_TAB } from '../../wording/pane/settings-labels';
import { SUMMARY_TAB } from '../../wording/pane/summary-labels';
import { DeedButton } from '../deed-button';
import { useLayout } from '../layout-styles';
import { useCan } from '../use-can';
import { useWorkspace, useWorkspaceState } from '../use-workspace';
import { SettingsPart } from './settings-part';

/** Where last year's figures come from. */
export function PriorPart() {
  const layout = useLayout();
  const { actions } = useWorkspace();
  const { prior } = useWorkspaceState();
  const can = useCan();
  const whose = prior && [prior.entity, prior.year === null ? '' : SUMMARY_TAB.year(prior.year)];
  return (
    <SettingsPart title={SETTINGS_TAB.prior}>
      {prior ? (
        <div>
          <p>{prior.name}</p>
          <p className={layout.quiet}>{whose?.filter(Boolean).join('，')}</p>
        </div>
      ) : (
        <p>{SETTINGS_TAB.noPrior}</p>
      )}
      {can.pick && can.work && (
        <div className={layout.row}>
          <DeedButton act={() => actions.choosePrior()}>
            {prior ? SETTINGS_TAB.changePrior : COMMON.choosePrior}
          </DeedButton>
          {prior && (
            <DeedButton appearance="subtle" act={() => actions.dropPrior()}>
              {SETTINGS_TAB.dropPrior}
            </DeedButton>
          )}
        </div>
      )}
      {!can.pick && <p className={layout.quiet}>{COMMON.noPicking}</p>}
    </SettingsPart>
  );
}
