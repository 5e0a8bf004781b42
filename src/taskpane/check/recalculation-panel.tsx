import { Button, Checkbox, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { EditView, RecalculationView } from '../../session/workspace/state';
import { RECALCULATION } from '../../wording/pane/check-labels';
import { REPORT } from '../../wording/report-labels';
import { DeedButton } from '../deed-button';
import { ShowLink } from '../show-link';
import { useWorkspace } from '../use-workspace';
import { Aside } from './aside';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
  },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    outlineStyle: 'none',
  },
  words: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  edit: {
    display: 'flex',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  change: { flexGrow: 1, minWidth: 0, padding: `${tokens.spacingVerticalSNudge} 0` },
  figures: { fontVariantNumeric: 'tabular-nums' },
  after: { fontWeight: tokens.fontWeightSemibold },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  left: { marginTop: tokens.spacingVerticalM },
  sentences: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  candidates: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase300 },
  deeds: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** 重算: what would be written, one by one, before anything is. Asked for by the user, and so it takes the focus. */
export function RecalculationPanel({ recalculation }: { recalculation: RecalculationView }) {
  const styles = useStyles();
  const { actions } = useWorkspace();
  const title = useId();
  const heading = useFocusWhileOpen();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { edits, formulas } = recalculation;
  const chosen = edits.filter(({ key }) => !left.has(key)).map(({ key }) => key);

  const choose = (key: string, on: boolean): void => {
    const next = new Set(left);
    if (on) next.delete(key);
    else next.add(key);
    setLeft(next);
  };

  return (
    <section
      role="dialog"
      aria-labelledby={title}
      className={styles.panel}
      onKeyDown={({ key }) => key === 'Escape' && actions.dropRecalculation()}
    >
      <div className={styles.scroll}>
        <h2 id={title} ref={heading} tabIndex={-1} className={styles.title}>
          {RECALCULATION.title}
        </h2>
        <p className={styles.words}>
          {edits.length === 0 ? RECALCULATION.nothing : RECALCULATION.intro}
        </p>
        <Switch
          label={RECALCULATION.formulas}
          checked={formulas}
          onChange={(_, { checked }) => void actions.proposeRecalculation(checked)}
        />
        <ul className={styles.list} aria-label={RECALCULATION.edits}>
          {edits.map((edit) => (
            <Edit key={edit.key} edit={edit} chosen={!left.has(edit.key)} onChoose={choose} />
          ))}
        </ul>
        <Left recalculation={recalculation} />
      </div>
      <div className={styles.deeds}>
        <DeedButton
          appearance="primary"
          disabledFocusable={chosen.length === 0}
          act={() => actions.applyRecalculation(chosen)}
        >
          {RECALCULATION.write(chosen.length)}
        </DeedButton>
        <Button onClick={() => actions.dropRecalculation()}>{RECALCULATION.leave}</Button>
      </div>
    </section>
  );
}

interface EditProps {
  readonly edit: EditView;
  readonly chosen: boolean;
  readonly onChoose: (key: string, on: boolean) => void;
}

function Edit({ edit, chosen, onChoose }: EditProps) {
  const styles = useStyles();
  const { key, place, label, before, after, mends, formulaOnly } = edit;
  return (
    <li className={styles.edit}>
      <Checkbox
        checked={chosen}
        aria-label={RECALCULATION.change(label, before || REPORT.empty, after)}
        onChange={(_, { checked }) => onChoose(key, checked === true)}
      />
      <div className={styles.change}>
        <div>{label}</div>
        <div className={styles.figures}>
          {formulaOnly ? (
            RECALCULATION.formulaOnly(after)
          ) : (
            <>
              {before || REPORT.empty} → <span className={styles.after}>{after}</span>
            </>
          )}
        </div>
        <div className={styles.small}>
          <ShowLink place={place.place}>{place.text}</ShowLink>
          {mends > 0 && ` · ${RECALCULATION.mends(mends)}`}
        </div>
      </div>
    </li>
  );
}

/** What no sum can mend: the user has to say which of the numbers is right. */
function Left({ recalculation: { left } }: { recalculation: RecalculationView }) {
  const styles = useStyles();
  if (left.length === 0) return null;
  return (
    <div className={styles.left}>
      <h3 className={styles.subtitle}>{RECALCULATION.left(left.length)}</h3>
      <ul className={styles.sentences}>
        {left.map(({ sentence, candidates }) => (
          <li key={sentence}>
            {sentence}
            {candidates.length > 0 && (
              <Aside summary={RECALCULATION.candidates(candidates.length)}>
                <ul className={styles.candidates}>
                  {candidates.map((candidate) => (
                    <li key={candidate}>{candidate}</li>
                  ))}
                </ul>
              </Aside>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Takes the focus when it opens and gives it back to where it came from. */
function useFocusWhileOpen() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return heading;
}
