import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import type { FactView } from '../../session/workspace/year-state';
import { SUMMARY_TAB } from '../../wording/pane/summary-labels';
import { useLayout } from '../layout-styles';
import { NumberLink } from '../number-link';
import { Bars } from './bars';
import { ChangeText } from './change-text';

const useStyles = makeStyles({
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  total: { fontWeight: tokens.fontWeightSemibold },
  toggle: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '2px',
    width: '100%',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    backgroundColor: 'transparent',
    border: 'none',
    padding: '0',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorBrandForegroundLink },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sign: { flexShrink: 0, height: tokens.lineHeightBase300 },
  level1: { paddingLeft: tokens.spacingHorizontalM },
  level2: { paddingLeft: tokens.spacingHorizontalXXL },
  level3: { paddingLeft: tokens.spacingHorizontalXXXL },
  bars: { paddingLeft: '18px' },
  source: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground2,
    paddingLeft: '20px',
  },
});

/** A fact as a row of the table; unfolded, below it, what it is added up from. */
export function FactRows({ fact, compared }: { fact: FactView; compared: boolean }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { label, level, total, now, prior, places } = fact;
  const indent = [undefined, styles.level1, styles.level2, styles.level3][Math.min(level, 3)];
  const Sign = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <>
      <tr className={total ? styles.total : undefined}>
        <th scope="row" className={mergeClasses(styles.name, total && styles.total)}>
          <div className={indent}>
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={open}
              aria-controls={open ? id : undefined}
              title={SUMMARY_TAB.showSource(label)}
              onClick={() => setOpen(!open)}
            >
              <Sign className={styles.sign} aria-hidden="true" />
              <span>{label}</span>
            </button>
          </div>
          <div className={styles.bars}>
            <Bars bar={fact.bar} />
          </div>
        </th>
        <td>
          <NumberLink text={now} places={places} />
        </td>
        {compared && <td>{prior ?? SUMMARY_TAB.unknown}</td>}
        {compared && (
          <td>
            <ChangeText {...fact} />
          </td>
        )}
      </tr>
      {open && (
        <tr>
          <td id={id} colSpan={compared ? 4 : 2} className={styles.source}>
            <Source {...fact} />
          </td>
        </tr>
      )}
    </>
  );
}

function Source({ derivation, places, remark }: FactView) {
  const layout = useLayout();
  return (
    <div className={layout.part}>
      {derivation !== '' && (
        <p>
          {SUMMARY_TAB.source}：{derivation}
        </p>
      )}
      {places.length > 0 && (
        <div className={layout.row}>
          {places.map((one, i) => (
            <NumberLink key={i} text={one.text} places={[one]} />
          ))}
        </div>
      )}
      {remark !== '' && <p>{remark}</p>}
    </div>
  );
}
