import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';

const useStyles = makeStyles({
  chevron: {
    flexShrink: 0,
    transitionProperty: 'transform',
    transitionDuration: tokens.durationFaster,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms' },
  },
  open: { transform: 'rotate(90deg)' },
});

/** Points to the right where there is more, down where it is open. */
export function Chevron({ open }: { open: boolean }) {
  const styles = useStyles();
  return (
    <ChevronRight16Regular
      className={mergeClasses(styles.chevron, open && styles.open)}
      aria-hidden
    />
  );
}
