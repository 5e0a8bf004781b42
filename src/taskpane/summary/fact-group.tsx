import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { SummaryGroupView, SummaryView } from '../../session/workspace/year-state';
import { SUMMARY_TAB } from '../../wording/pane/summary-labels';
import { Fold } from '../fold';
import { useLayout } from '../layout-styles';
import { ChangeText, signed } from './change-text';
import { FactRows } from './fact-rows';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    lineHeight: tokens.lineHeightBase300,
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: 'top',
    },
    '& td': {
      textAlign: 'right',
      paddingLeft: tokens.spacingHorizontalS,
      overflowWrap: 'normal',
    },
    '& td[colspan]': { textAlign: 'left', overflowWrap: 'anywhere' },
    '& thead th': {
      textAlign: 'right',
      fontWeight: tokens.fontWeightRegular,
      fontSize: tokens.fontSizeBase200,
      color: tokens.colorNeutralForeground2,
      verticalAlign: 'bottom',
    },
    '& thead th + th': { paddingLeft: tokens.spacingHorizontalS },
    '& thead th:first-child': { textAlign: 'left' },
  },
  year: { display: 'block', whiteSpace: 'nowrap' },
});

/** Those that this tab is for are open to begin with. */
const FIRST: readonly string[] = ['sangong', 'operating'];

/** Facts that are read together, with what made up their changes. */
export function FactGroup({ group, summary }: { group: SummaryGroupView; summary: SummaryView }) {
  const styles = useStyles();
  const heading = useId();
  const { id, title, lines, changes } = group;
  const compared = summary.priorYear !== null || lines.some(({ prior }) => prior !== null);
  return (
    <Fold strong open={FIRST.includes(id)} title={<h3 id={heading}>{title}</h3>}>
      <table className={styles.table} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{SUMMARY_TAB.item}</th>
            <YearHead name={SUMMARY_TAB.now} year={summary.year} />
            {compared && <YearHead name={SUMMARY_TAB.prior} year={summary.priorYear} />}
            {compared && <th scope="col">{SUMMARY_TAB.change}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((fact) => (
            <FactRows key={fact.id} fact={fact} compared={compared} />
          ))}
        </tbody>
      </table>
      {changes.length > 0 && <Changes changes={changes} />}
    </Fold>
  );
}

function YearHead({ name, year }: { name: string; year: number | null }) {
  const styles = useStyles();
  return (
    <th scope="col">
      {name}
      {year !== null && <span className={styles.year}>{SUMMARY_TAB.year(year)}</span>}
    </th>
  );
}

function Changes({ changes }: Pick<SummaryGroupView, 'changes'>) {
  const layout = useLayout();
  return (
    <Fold title={SUMMARY_TAB.changes}>
      <ul className={layout.list}>
        {changes.map(({ label, change, items }) => (
          <li key={label}>
            {label} <ChangeText {...signed(change)} />
            <ul className={layout.list}>
              {items.map((item, i) => (
                <li key={i} className={layout.quiet}>
                  {item.label} <ChangeText {...signed(item.change)} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
