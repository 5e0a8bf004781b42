import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { WORKBENCH } from '../wording/workbench-labels';
import { useBenchState } from './use-bench';

const useStyles = makeStyles({
  name: {
    flexGrow: 1,
    marginLeft: tokens.spacingHorizontalM,
    flexBasis: '8em',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  file: { fontWeight: tokens.fontWeightSemibold },
  mark: {
    marginLeft: tokens.spacingHorizontalS,
    color: tokens.colorStatusWarningForeground1,
    '&::before': { content: '"● "' },
  },
  quiet: { marginLeft: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
});

/** What is open, and whether something of it is not on the disk yet. */
export function FileName() {
  const styles = useStyles();
  const { book, name, dirty } = useBenchState();
  useEffect(() => {
    if (book) document.title = WORKBENCH.titled(name, dirty);
  }, [book, name, dirty]);
  if (!book) return <div className={styles.name} />;
  return (
    <div className={styles.name} title={name}>
      <span className={styles.file}>{name}</span>
      {dirty && <span className={styles.mark}>{WORKBENCH.unsaved}</span>}
      {book.kind === 'document' && <span className={styles.quiet}>{WORKBENCH.readOnly}</span>}
    </div>
  );
}
