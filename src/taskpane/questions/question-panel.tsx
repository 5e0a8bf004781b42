import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useLayout } from '../layout-styles';

const useStyles = makeStyles({
  panel: {
    padding: tokens.spacingHorizontalM,
    margin: tokens.spacingHorizontalS,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
    '& h2': { margin: '0', fontSize: tokens.fontSizeBase300 },
    '& p': { margin: '0' },
    ':focus-visible': { outlineColor: tokens.colorStrokeFocus2 },
  },
});

/** A question that an action of the user has raised. It takes the focus, for the answer is waited for. */
export function QuestionPanel({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const layout = useLayout();
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section ref={panel} tabIndex={-1} aria-labelledby={heading} className={styles.panel}>
      <div className={layout.part}>
        <h2 id={heading}>{title}</h2>
        {children}
      </div>
    </section>
  );
}
