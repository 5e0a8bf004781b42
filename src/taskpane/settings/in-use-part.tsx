import { useContext } from 'react';
import type { DataView } from '../../session/workspace/state';
import { SETTINGS_TAB } from '../../wording/pane/settings-labels';
import { FactList } from '../fact-list';
import { useLayout } from '../layout-styles';
import { useWorkspaceState } from '../use-workspace';
import { Version } from '../version';
import { SettingsPart } from './settings-part';

/** Which program and which data are in use; what the site gives cannot be put away here. */
export function InUsePart() {
  const layout = useLayout();
  const { data, check } = useWorkspaceState();
  const version = useContext(Version);
  const told = [...(data?.problems ?? []), ...(check?.weakened ?? [])];
  return (
    <SettingsPart title={SETTINGS_TAB.inUse}>
      <FactList
        facts={[
          [SETTINGS_TAB.version, version],
          [SETTINGS_TAB.dataPack, data ? packOf(data) : ''],
          [SETTINGS_TAB.hostedRules, data?.rules.join('、') ?? ''],
          [SETTINGS_TAB.editions, data?.editions.join('、') ?? ''],
        ]}
      />
      {told.length > 0 && (
        <ul className={layout.list}>
          {told.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </SettingsPart>
  );
}

function packOf({ kind, name }: DataView): string {
  return kind === 'in-use' ? name : SETTINGS_TAB.data[kind];
}
