import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { TextView } from '../../session/workspace/text-state';
import { PROOFREAD_TAB } from '../../wording/pane/proofread-labels';
import { Aside } from '../check/aside';
import { SectionView } from '../check/section';
import { sectionsOf } from '../check/sections';
import { useKeptFocus } from '../check/use-kept-focus';
import { useUnfolded } from '../check/use-unfolded';
import { useLayout } from '../layout-styles';
import { Quote } from '../quote';
import { ShowLink } from '../show-link';

const useStyles = makeStyles({
  text: { marginBottom: tokens.spacingVerticalL },
  part: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  list: { outlineStyle: 'none' },
});

/** One text: which, how many of its numbers were held against something, what was found, what is left. */
export function TextFindings({ text }: { text: TextView }) {
  const styles = useStyles();
  const layout = useLayout();
  const heading = useId();
  const unfolded = useUnfolded(text.groups);
  const list = useKeptFocus();
  const { source, name, place, coverage, groups, remarks, left } = text;
  return (
    <section className={styles.text} aria-labelledby={heading}>
      <div className={mergeClasses(layout.tab, styles.part)}>
        <h2 id={heading}>
          {PROOFREAD_TAB[source]} {place ? <ShowLink place={place}>{name}</ShowLink> : name}
        </h2>
        <p>{coverage}</p>
        {remarks.map((remark) => (
          <p key={remark} className={layout.quiet}>
            {remark}
          </p>
        ))}
        {groups.length === 0 && <p>{PROOFREAD_TAB.clean}</p>}
      </div>
      <div ref={list} tabIndex={-1} className={styles.list}>
        {sectionsOf(groups).map((section) => (
          <SectionView key={section.id} section={section} unfolded={unfolded} />
        ))}
      </div>
      {left.length > 0 && <LeftNumbers text={text} />}
    </section>
  );
}

/** What was held against nothing is not passed: it is shown, to be checked by eye. */
function LeftNumbers({ text: { left, omitted } }: { text: TextView }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div className={mergeClasses(layout.tab, styles.part)}>
      <Aside summary={PROOFREAD_TAB.left(left.length + omitted)}>
        <p className={layout.quiet}>{PROOFREAD_TAB.leftHint}</p>
        {left.map((quote, i) => (
          <Quote key={i} quote={quote} />
        ))}
        {omitted > 0 && <p className={layout.quiet}>{PROOFREAD_TAB.omitted(omitted)}</p>}
      </Aside>
    </div>
  );
}
