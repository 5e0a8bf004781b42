import { makeStyles, tokens } from '@fluentui/react-components';
import type { TermView } from '../../session/workspace/state';
import { COLUMN, REPORT } from '../../wording/report-labels';
import { ShowLink } from '../show-link';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    marginTop: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
      textAlign: 'start',
      verticalAlign: 'top',
      fontWeight: tokens.fontWeightRegular,
    },
    '& th': { color: tokens.colorNeutralForeground3 },
  },
  short: { whiteSpace: 'nowrap' },
  number: {
    '&&': { textAlign: 'end' },
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  note: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** 现场数据: every operand with its number; a click shows its cell. */
export function TermTable({ terms, omitted }: { terms: readonly TermView[]; omitted: string }) {
  const styles = useStyles();
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.short}>
              {COLUMN.role}
            </th>
            <th scope="col">{COLUMN.row}</th>
            <th scope="col" className={styles.short}>
              {COLUMN.cell}
            </th>
            <th scope="col" className={styles.number}>
              {REPORT.termUnit}
            </th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ role, form, row, column, value, place }, i) => (
            <tr key={i}>
              <td className={styles.short}>{role}</td>
              <td>{[form, row, column].filter((part) => part !== '').join(' ')}</td>
              <td className={styles.short}>
                {place && <ShowLink place={place.place}>{place.text}</ShowLink>}
              </td>
              <td className={styles.number}>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {omitted && <p className={styles.note}>{omitted}</p>}
    </>
  );
}
