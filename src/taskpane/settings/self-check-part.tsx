import { makeStyles, tokens } from '@fluentui/react-components';
import { useContext } from 'react';
import type { FormView, WorkspaceState } from '../../session/workspace/state';
import { CAPABILITY, HOST, KEPT_DATA, SETTINGS_TAB } from '../../wording/pane/settings-labels';
import { useLayout } from '../layout-styles';
import { NumberLink } from '../number-link';
import { useWorkspaceState } from '../use-workspace';
import { Version } from '../version';
import { SettingsPart } from './settings-part';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: '0',
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: '0' },
  },
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
  const version = useContext(Version);
  const readOnly = book?.readOnly === true;
  const { can, cannot } = told(capabilities, readOnly);
  return (
    <SettingsPart title={SETTINGS_TAB.selfCheck}>
      <dl className={styles.facts}>
        <dt>{SETTINGS_TAB.program}</dt>
        <dd>{HOST[host]}</dd>
        {version !== '' && (
          <>
            <dt>{SETTINGS_TAB.version}</dt>
            <dd>{version}</dd>
          </>
        )}
        <dt>{SETTINGS_TAB.can}</dt>
        <dd>{[...can, KEPT_DATA[readOnly ? 'none' : capabilities.keptData]].join('、')}</dd>
        {cannot.length > 0 && (
          <>
            <dt>{SETTINGS_TAB.cannot}</dt>
            <dd>{cannot.join('、')}</dd>
          </>
        )}
      </dl>
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
