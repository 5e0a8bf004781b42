import { SETTINGS_TAB } from '../../wording/pane/settings-labels';
import { DeedButton } from '../deed-button';
import { useLayout } from '../layout-styles';
import { useCan } from '../use-can';
import { useWorkspace, useWorkspaceState } from '../use-workspace';
import { SettingsPart } from './settings-part';

/** 生成公开稿: what it does, before it does it. */
export function PublishPart() {
  const layout = useLayout();
  const { actions } = useWorkspace();
  const { capabilities } = useWorkspaceState();
  const can = useCan();
  const possible = capabilities.copyOfWorkbook && can.save;
  return (
    <SettingsPart title={SETTINGS_TAB.publish}>
      <p>{possible ? SETTINGS_TAB.publishText : SETTINGS_TAB.noPublish}</p>
      {possible && (
        <div className={layout.row}>
          <DeedButton act={() => actions.publish()}>{SETTINGS_TAB.publishAction}</DeedButton>
        </div>
      )}
    </SettingsPart>
  );
}
