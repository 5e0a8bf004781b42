import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  fold: { '&[open] > summary > svg': { transform: 'rotate(90deg)' } },
  summary: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    listStyleType: 'none',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { color: tokens.colorBrandForegroundLink },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& > svg': { flexShrink: 0 },
  },
  strong: { '& h3': { fontSize: tokens.fontSizeBase400 } },
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
    <details open={first} className={styles.fold}>
      <summary className={mergeClasses(styles.summary, strong && styles.strong)}>
        <ChevronRight16Regular aria-hidden="true" />
        {title}
      </summary>
      {children}
    </details>
  );
}
