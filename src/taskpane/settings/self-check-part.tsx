import { makeStyles, tokens } from '@fluentui/react-components';
import type { FormView, WorkspaceState } from '../../session/workspace/state';
import { CAPABILITY, HOST, KEPT_DATA, SETTINGS_TAB } from '../../wording/pane/settings-labels';
import { FactList } from '../fact-list';
import { useLayout } from '../layout-styles';
import { NumberLink } from '../number-link';
import { useWorkspaceState } from '../use-workspace';
import { SettingsPart } from './settings-part';

const useStyles = makeStyles({
  tables: { margin: '0', fontSize: tokens.fontSizeBase300 },
  forms: {
    listStyleType: 'none',
    margin: '0',
    padding: '0',
    '& li': {
      padding: `${tokens.spacingVerticalXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  name: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
});

/** What to look at, or to read out on the telephone, when something does not work. */
export function SelfCheckPart() {
  const styles = useStyles();
  const { host, capabilities, check, book } = useWorkspaceState();
  const readOnly = book?.readOnly === true;
  const { can, cannot } = told(capabilities, readOnly);
  return (
    <SettingsPart title={SETTINGS_TAB.selfCheck}>
      <FactList
        facts={[
          [SETTINGS_TAB.program, HOST[host] ?? ''],
          [
            SETTINGS_TAB.can,
            [...can, KEPT_DATA[readOnly ? 'none' : capabilities.keptData]].join('、'),
          ],
          [SETTINGS_TAB.cannot, cannot.join('、')],
        ]}
      />
      {host === 'wps' && <p>{SETTINGS_TAB.selfCheckElsewhere}</p>}
      <h4 className={styles.tables}>{SETTINGS_TAB.tables}</h4>
      {check ? (
        <ul className={styles.forms}>
          {check.forms.map((form) => (
            <FormLine key={form.key} form={form} />
          ))}
        </ul>
      ) : (
        <p>{SETTINGS_TAB.noTables}</p>
      )}
    </SettingsPart>
  );
}

function FormLine({ form: { name, status, where, why } }: { form: FormView }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <li>
      <div className={styles.name}>
        <span>{name}</span>
        <span>{status}</span>
      </div>
      {where && (
        <div className={layout.quiet}>
          <NumberLink text={where.text} places={[where]} />
        </div>
      )}
      {why !== '' && <div className={layout.quiet}>{why}</div>}
    </li>
  );
}

/** What changes the workbook. */
const WRITING: readonly (keyof typeof CAPABILITY)[] = ['write', 'sheets', 'marks', 'recalculates'];

/** Capabilities in words; those that are lists can do something when there is something in them. */
function told(
  capabilities: WorkspaceState['capabilities'],
  readOnly: boolean,
): { can: string[]; cannot: string[] } {
  const able = (key: keyof typeof CAPABILITY): boolean => {
    if (readOnly && WRITING.includes(key)) return false;
    const value = capabilities[key];
    return typeof value === 'boolean' ? value : value.length > 0;
  };
  const keys = Object.keys(CAPABILITY) as (keyof typeof CAPABILITY)[];
  return {
    can: keys.filter(able).map((key) => CAPABILITY[key]),
    cannot: keys.filter((key) => !able(key)).map((key) => CAPABILITY[key]),
  };
}
