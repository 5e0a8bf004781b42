import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& > :is(h2,h3,h4)': { display: 'inline', margin: '0', font: 'inherit' },
  },
  strong: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

export interface FoldProps {
  readonly title: ReactNode;
  /** To begin with. */
  readonly open?: boolean;
  /** It is the heading of a part of the tab. */
  readonly strong?: boolean;
  readonly children: ReactNode;
}

/** A part that can be folded away. */
export function Fold({ title, open = false, strong = false, children }: FoldProps) {
  const styles = useStyles();
  const [first] = useState(open);
  return (
    <details open={first}>
      <summary className={mergeClasses(styles.summary, strong && styles.strong)}>{title}</summary>
      {children}
    </details>
  );
}
