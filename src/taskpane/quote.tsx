import { makeStyles, tokens } from '@fluentui/react-components';
import type { QuoteView } from '../session/workspace/text-state';
import { PROOFREAD_TAB } from '../wording/pane/proofread-labels';
import { DeedButton } from './deed-button';
import { ShowLink } from './show-link';

const useStyles = makeStyles({
  quote: {
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  words: { margin: 0, whiteSpace: 'pre-wrap' },
  mark: {
    padding: '0 1px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    fontWeight: tokens.fontWeightSemibold,
    // Where colours are the system's, the words are marked all the same.
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
  where: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

export interface QuoteProps {
  readonly quote: QuoteView;
  /** Puts its sentence on the clipboard. Never rejects. */
  readonly copy?: () => Promise<void>;
}

/** Words of a text as they stand there, and where that is. */
export function Quote({ quote: { where, place, pieces }, copy }: QuoteProps) {
  const styles = useStyles();
  return (
    <blockquote className={styles.quote}>
      <p className={styles.words}>
        {pieces.map(({ text, marked }, i) =>
          marked ? (
            <mark key={i} className={styles.mark}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
      <div className={styles.where}>
        {place ? <ShowLink place={place}>{where}</ShowLink> : where}
        {copy && (
          <DeedButton size="small" appearance="subtle" act={copy}>
            {PROOFREAD_TAB.copy}
          </DeedButton>
        )}
      </div>
    </blockquote>
  );
}
