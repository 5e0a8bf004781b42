import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  TABLE_CAPTION,
  TABLE_NOTE,
  TABLE_TITLE,
  TITLE,
  type Block,
  type Paragraph,
} from '../../model/document';
import { sectionGoal } from './goals';
import type { PreviewProps } from './preview';
import { PreviewRun } from './preview-run';
import { PreviewTable } from './preview-table';

const useStyles = makeStyles({
  body: { textIndent: '2em', paddingBottom: tokens.spacingVerticalXS },
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { textAlign: 'center', fontSize: tokens.fontSizeBase400 },
  middle: { textAlign: 'center', fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface BlockProps extends Pick<PreviewProps, 'places' | 'goTo'> {
  readonly block: Block;
}

/** A paragraph, a heading or a table of the text. */
export function PreviewBlock({ block, places, goTo }: BlockProps) {
  if (block.kind === 'table') return <PreviewTable table={block} places={places} goTo={goTo} />;
  return <PreviewParagraph paragraph={block} places={places} goTo={goTo} />;
}

function PreviewParagraph({
  paragraph,
  ...rest
}: Omit<BlockProps, 'block'> & { readonly paragraph: Paragraph }) {
  const styles = useStyles();
  const { style, level, text, runs } = paragraph;
  const content = runs.map((run, i) => <PreviewRun key={i} run={run} {...rest} />);
  if (style === TITLE)
    return <h4 className={mergeClasses(styles.heading, styles.title)}>{content}</h4>;
  if (level !== undefined) {
    const Heading = level === 1 ? 'h4' : level === 2 ? 'h5' : 'h6';
    return (
      <Heading className={styles.heading} tabIndex={-1} data-goal={sectionGoal(text)}>
        {content}
      </Heading>
    );
  }
  const own =
    style === TABLE_TITLE
      ? styles.middle
      : style === TABLE_CAPTION || style === TABLE_NOTE
        ? styles.small
        : styles.body;
  return <p className={own}>{content}</p>;
}
