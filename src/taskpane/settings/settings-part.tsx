import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useLayout } from '../layout-styles';

const useStyles = makeStyles({
  part: {
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
});

/** One setting with its heading. */
export function SettingsPart({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const layout = useLayout();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.part}>
      <div className={layout.part}>
        <h3 id={heading}>{title}</h3>
        {children}
      </div>
    </section>
  );
}
