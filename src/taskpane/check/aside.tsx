import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  aside: { marginTop: tokens.spacingVerticalXS },
  summary: {
    cursor: 'pointer',
    color: tokens.colorNeutralForeground2,
    ':hover': { color: tokens.colorNeutralForeground2Hover },
    // As every other part that takes the focus.
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
});

export interface AsideProps {
  readonly summary: string;
  /** To begin with. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** What is there for those who ask; made only when it is opened. */
export function Aside({ summary, open: first = false, children }: AsideProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(first);
  return (
    <details
      className={styles.aside}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>{summary}</summary>
      {open && children}
    </details>
  );
}
