import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { ErrorCircle24Filled } from '@fluentui/react-icons/svg/error-circle';
import type { BookView } from '../../session/workspace/state';
import type { ConclusionView } from '../../session/workspace/text-state';
import { PANE } from '../../wording/pane/frame-labels';
import { ShowLink } from '../show-link';
import { useWorkspaceState } from '../use-workspace';
import { HeaderActions } from './header-actions';
import { VerdictSign } from './verdict-sign';

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    overflowWrap: 'anywhere',
  },
  who: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  warning: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    color: tokens.colorStatusWarningForeground1,
  },
  verdict: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
  headline: {
    flexGrow: 1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  refused: { color: tokens.colorStatusDangerForeground1 },
  next: { margin: `${tokens.spacingVerticalXXS} 0 0` },
});

/** Whose workbook, by which forms, what the check came to and what to do first. */
export function Header() {
  const styles = useStyles();
  const { book, check, conclusion, refused, behind, data } = useWorkspaceState();
  return (
    <header className={styles.header}>
      {book && <Identity book={book} at={check?.at ?? null} />}
      <div className={styles.verdict}>
        <h1 className={styles.headline}>
          {conclusion && <VerdictSign verdict={conclusion.verdict} />}
          {refused && <ErrorCircle24Filled className={styles.refused} aria-hidden />}
          {conclusion?.headline ?? (refused ? PANE.refused : PANE.main)}
        </h1>
        <HeaderActions />
      </div>
      {data?.kind === 'refused' && <Warning>{PANE.dataRefused}</Warning>}
      {data?.kind === 'missing' && <Warning>{PANE.dataMissing}</Warning>}
      {check && check.weakened.length > 0 && <Warning>{PANE.weakened}</Warning>}
      {behind && <Warning>{PANE.behind}</Warning>}
      {conclusion && <Next {...conclusion} />}
    </header>
  );
}

function Identity({ book, at }: { book: BookView; at: number | null }) {
  const styles = useStyles();
  const { entity, year, scope, edition, exactEdition, readOnly } = book;
  const facts = [
    year === null ? PANE.yearless : PANE.year(year),
    scope,
    ...(exactEdition ? [edition] : []),
    ...(readOnly ? [PANE.readOnly] : []),
    ...(at === null ? [] : [PANE.checkedAt(clock(at))]),
  ];
  return (
    <>
      <p className={styles.who}>{entity}</p>
      <p className={mergeClasses(styles.small, styles.facts)}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {!exactEdition && <Warning>{edition}</Warning>}
    </>
  );
}

function Warning({ children }: { children: string }) {
  const styles = useStyles();
  return (
    <p className={mergeClasses(styles.small, styles.warning)}>
      <Warning16Filled aria-hidden />
      {children}
    </p>
  );
}

/** Only what is left to do is called a step. */
function Next({ next, nextPlace, todo }: ConclusionView) {
  const styles = useStyles();
  return (
    <p className={styles.next}>
      {todo && `${PANE.next}：`}
      {nextPlace ? <ShowLink place={nextPlace}>{next}</ShowLink> : next}
    </p>
  );
}

/** As in `09:05:30`, of this computer's zone. */
function clock(at: number): string {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes(), time.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
