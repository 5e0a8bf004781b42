import { makeStyles, tokens } from '@fluentui/react-components';
import type { FactView } from '../../session/workspace/year-state';
import { SUMMARY_TAB } from '../../wording/pane/summary-labels';

const useStyles = makeStyles({
  word: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** 增加 1.20, 减少 1.20, 持平: the direction is a word, never a colour or a sign alone. */
export function ChangeText({ change, direction }: Pick<FactView, 'change' | 'direction'>) {
  const styles = useStyles();
  if (change === null || direction === null) return <>{SUMMARY_TAB.unknown}</>;
  if (direction === '持平') return <span className={styles.word}>{direction}</span>;
  return (
    <>
      <span className={styles.word}>{direction}</span> {change.replace(/^[-−－+＋]/, '')}
    </>
  );
}

/** A change that is given with its sign, with the word for it. */
export function signed(change: string): Pick<FactView, 'change' | 'direction'> {
  if (!/[1-9]/.test(change)) return { change, direction: '持平' };
  return { change, direction: /^[-−－]/.test(change) ? '减少' : '增加' };
}
