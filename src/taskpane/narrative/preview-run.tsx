import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/document';
import { NARRATIVE_TAB } from '../../wording/pane/narrative-labels';
import { NumberLink } from '../number-link';
import { gapGoal } from './goals';
import type { PreviewProps } from './preview';

const useStyles = makeStyles({
  gap: {
    padding: '0 2px',
    border: `1px dashed ${tokens.colorPaletteYellowBorderActive}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground1,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    boxDecorationBreak: 'clone',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface RunProps extends Pick<PreviewProps, 'places' | 'goTo'> {
  readonly run: Run;
}

/** Plain text; a number that shows its cells; a gap that leads to its field. */
export function PreviewRun({ run, places, goTo }: RunProps) {
  const styles = useStyles();
  const { text, fact, figure, gap, revision, hidden } = run;
  if (revision === 'deleted' || hidden) return null;
  if (gap !== undefined)
    return (
      // A span, because a button is never broken between lines.
      <Link
        as="span"
        inline
        className={styles.gap}
        title={NARRATIVE_TAB.goFill}
        onClick={() => goTo(gapGoal(gap))}
      >
        {text}
      </Link>
    );
  // Last year's figure is in another workbook.
  if (fact !== undefined && figure !== 'prior')
    return <NumberLink text={text} places={places[fact] ?? []} />;
  return <>{text}</>;
}
