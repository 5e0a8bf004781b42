import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  box: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  warning: {
    borderLeftColor: tokens.colorPaletteYellowBorderActive,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Something to know or to decide, set off from what it is about. */
export function Notice({
  tone,
  children,
}: {
  tone: 'invitation' | 'warning';
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.box, tone === 'warning' && styles.warning)}>{children}</div>
  );
}
