import { SETTINGS_TAB } from '../../wording/pane/settings-labels';
import { DeedButton } from '../deed-button';
import { useLayout } from '../layout-styles';
import { useCan } from '../use-can';
import { useWorkspace } from '../use-workspace';
import { SettingsPart } from './settings-part';

/** 接续: from an earlier version of the workbook, and for the next. */
export function CarryOverPart() {
  const layout = useLayout();
  const { actions } = useWorkspace();
  const can = useCan();
  return (
    <SettingsPart title={SETTINGS_TAB.carryOver}>
      {can.pick && (
        <>
          <p>{SETTINGS_TAB.carryOverText}</p>
          <div className={layout.row}>
            <DeedButton disabledFocusable={!can.work} act={() => actions.chooseEarlier()}>
              {SETTINGS_TAB.chooseEarlier}
            </DeedButton>
          </div>
        </>
      )}
      {can.save && (
        <>
          <p>{SETTINGS_TAB.keepAsideText}</p>
          <div className={layout.row}>
            <DeedButton disabledFocusable={!can.work} act={() => actions.keepAside()}>
              {SETTINGS_TAB.keepAside}
            </DeedButton>
          </div>
        </>
      )}
    </SettingsPart>
  );
}
