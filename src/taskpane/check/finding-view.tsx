import { makeStyles, tokens } from '@fluentui/react-components';
import type { FindingView as Finding } from '../../session/workspace/state';
import { REPORT } from '../../wording/report-labels';
import { Aside } from './aside';
import { PlaceLinks } from '../place-links';
import { Quote } from '../quote';
import { useWorkspace } from '../use-workspace';
import { Explanation } from './explanation';
import { LikelyWrong } from './likely-wrong';
import { TermTable } from './term-table';

const useStyles = makeStyles({
  finding: {
    padding: `${tokens.spacingVerticalXS} 0`,
    '& + &': { borderTop: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke2}` },
  },
  sentence: { margin: 0 },
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    margin: `${tokens.spacingVerticalXXS} 0`,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  figure: { display: 'flex', gap: tokens.spacingHorizontalXS },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

export interface FindingViewProps {
  readonly finding: Finding;
  /** Its sentence is the heading that it stands under. */
  readonly told: boolean;
}

/** One finding: what is wrong, by how much, where, and what would mend it. */
export function FindingView({ finding, told }: FindingViewProps) {
  const styles = useStyles();
  const { actions } = useWorkspace();
  const { id, sentence, quote, figures, places, terms, omittedTerms, suspect } = finding;
  return (
    <li className={styles.finding}>
      {!told && <p className={styles.sentence}>{sentence}</p>}
      {quote && <Quote quote={quote} copy={() => actions.copyQuote(id)} />}
      {figures.length > 1 && (
        <dl className={styles.figures}>
          {figures.map(({ label, value }) => (
            <div key={label} className={styles.figure}>
              <dt className={styles.label}>{label}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <PlaceLinks places={places} />
      {suspect && (
        <LikelyWrong
          finding={id}
          suspect={suspect}
          shown={places.some(({ text }) => text === suspect.place.text)}
        />
      )}
      {terms.length > 0 && (
        <Aside summary={REPORT.terms}>
          <TermTable terms={terms} omitted={omittedTerms} />
        </Aside>
      )}
      {finding.explainable && <Explanation finding={finding} />}
    </li>
  );
}
