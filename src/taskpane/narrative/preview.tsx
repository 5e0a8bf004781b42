import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useDeferredValue, useId } from 'react';
import type { Document } from '../../model/document';
import type { NarrativeView } from '../../session/workspace/year-state';
import { NARRATIVE_TAB } from '../../wording/pane/narrative-labels';
import { useLayout } from '../layout-styles';
import type { GoTo } from './goals';
import { PreviewBlock } from './preview-block';

const useStyles = makeStyles({
  paper: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    lineHeight: '1.7',
    minWidth: 0,
  },
});

export interface PreviewProps extends Pick<NarrativeView, 'places'> {
  readonly document: Document;
  readonly goTo: GoTo;
}

/** The text as it would be written now. It follows when there is time, so that typing is never held up. */
export function Preview({ document, places, goTo }: PreviewProps) {
  const layout = useLayout();
  const heading = useId();
  const shown = useDeferredValue(document);
  return (
    <section className={layout.part} aria-labelledby={heading}>
      <h3 id={heading}>{NARRATIVE_TAB.preview}</h3>
      <p className={layout.quiet}>{NARRATIVE_TAB.previewHint}</p>
      <Paper document={shown} places={places} goTo={goTo} />
    </section>
  );
}

const Paper = memo(function Paper({ document, places, goTo }: PreviewProps) {
  const styles = useStyles();
  return (
    <div className={styles.paper}>
      {document.blocks.map((block, i) => (
        <PreviewBlock key={i} block={block} places={places} goTo={goTo} />
      ))}
    </div>
  );
});
