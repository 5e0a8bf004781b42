import { makeStyles, tokens } from '@fluentui/react-components';
import type { FactView } from '../../session/workspace/year-state';

const useStyles = makeStyles({
  bars: { display: 'block', width: '100%', height: '9px', marginTop: '2px' },
  now: {
    fill: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
  prior: {
    fill: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { fill: 'GrayText' },
  },
});

/** This year above last year; to look at only, for the numbers stand beside. */
export function Bars({ bar: { now, prior } }: Pick<FactView, 'bar'>) {
  const styles = useStyles();
  const percent = (share: number): string => `${String(Math.abs(share) * 100)}%`;
  return (
    <svg className={styles.bars} aria-hidden="true" focusable="false">
      <rect className={styles.now} width={percent(now)} height="4" rx="1" />
      {prior !== null && (
        <rect className={styles.prior} y="5" width={percent(prior)} height="4" rx="1" />
      )}
    </svg>
  );
}
