import { Button } from '@fluentui/react-components';
import { SETTINGS_TAB } from '../../wording/pane/settings-labels';
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
              <Button
                size="small"
                appearance="subtle"
                aria-label={SETTINGS_TAB.dropRulePackNamed(name)}
                onClick={() => void actions.dropRulePack(name)}
              >
                {SETTINGS_TAB.dropRulePack}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {can.pick && (
        <div className={layout.row}>
          <Button onClick={() => void actions.chooseRulePack()}>{SETTINGS_TAB.addRulePack}</Button>
        </div>
      )}
    </SettingsPart>
  );
}
