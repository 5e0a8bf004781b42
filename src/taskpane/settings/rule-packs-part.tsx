import { SETTINGS_TAB } from '../../wording/pane/settings-labels';
import { DeedButton } from '../deed-button';
import { useLayout } from '../layout-styles';
import { useCan } from '../use-can';
import { useWorkspace, useWorkspaceState } from '../use-workspace';
import { SettingsPart } from './settings-part';

/** A bureau's own checks. */
export function RulePacksPart() {
  const layout = useLayout();
  const { actions } = useWorkspace();
  const { rulePacks } = useWorkspaceState();
  const can = useCan();
  return (
    <SettingsPart title={SETTINGS_TAB.rulePacks}>
      {rulePacks.length === 0 ? (
        <p>{SETTINGS_TAB.noRulePacks}</p>
      ) : (
        <ul className={layout.list}>
          {rulePacks.map((name) => (
            <li key={name}>
              {name}{' '}
              <DeedButton
                size="small"
                appearance="subtle"
                aria-label={SETTINGS_TAB.dropRulePackNamed(name)}
                act={() => actions.dropRulePack(name)}
              >
                {SETTINGS_TAB.dropRulePack}
              </DeedButton>
            </li>
          ))}
        </ul>
      )}
      {can.pick && (
        <div className={layout.row}>
          <DeedButton act={() => actions.chooseRulePack()}>{SETTINGS_TAB.addRulePack}</DeedButton>
        </div>
      )}
    </SettingsPart>
  );
}
