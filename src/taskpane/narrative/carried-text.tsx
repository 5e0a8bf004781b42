import type { CarriedPointView, CarriedTextView } from '../../session/workspace/year-state';
import { NARRATIVE_TAB } from '../../wording/pane/narrative-labels';
import { moreText } from '../../wording/report-labels';
import { Aside } from '../check/aside';
import { DeedButton } from '../deed-button';
import { Fold } from '../fold';
import { useLayout } from '../layout-styles';
import { PriorInvitation } from '../prior-invitation';
import { Quote } from '../quote';
import { useCan } from '../use-can';
import { useWorkspace } from '../use-workspace';

/** Of one sentence, that are shown at once. */
const FIRST_QUOTES = 2;

/** 沿用上年稿: what was brought up to date, what is to be looked at, and the file. */
export function CarriedText({ carried }: { carried: CarriedTextView }) {
  const layout = useLayout();
  const { actions } = useWorkspace();
  const can = useCan();
  const { from, counts, check, left, remarks, tracks, stale } = carried;
  return (
    <div className={layout.part}>
      <h3>{NARRATIVE_TAB.carriedFrom(from)}</h3>
      <p>{counts}</p>
      {[...(stale ? [NARRATIVE_TAB.stale] : []), ...remarks].map((remark) => (
        <p key={remark} className={layout.quiet}>
          {remark}
        </p>
      ))}
      <PriorInvitation text={NARRATIVE_TAB.noPrior} />
      <div className={layout.row}>
        {can.save && tracks && (
          <DeedButton appearance="primary" act={() => actions.saveCarried(true)}>
            {NARRATIVE_TAB.saveTracked}
          </DeedButton>
        )}
        {can.save && (
          <DeedButton act={() => actions.saveCarried(false)}>{NARRATIVE_TAB.savePlain}</DeedButton>
        )}
      </div>
      <div className={layout.row}>
        {can.pick && (
          <DeedButton size="small" act={() => actions.chooseLastText()}>
            {NARRATIVE_TAB.otherLastText}
          </DeedButton>
        )}
        <DeedButton size="small" appearance="subtle" act={() => actions.dropLastText()}>
          {NARRATIVE_TAB.dropLastText}
        </DeedButton>
      </div>
      {left.length > 0 && <Points title={NARRATIVE_TAB.leftAsWas(countOf(left))} points={left} />}
      {check.length > 0 && <Points title={NARRATIVE_TAB.toCheck(countOf(check))} points={check} />}
    </div>
  );
}

const countOf = (points: readonly CarriedPointView[]): number =>
  points.reduce((sum, { count }) => sum + count, 0);

function Points({ title, points }: { title: string; points: readonly CarriedPointView[] }) {
  const layout = useLayout();
  return (
    <Fold strong open title={<h3>{title}</h3>}>
      <ul className={layout.list}>
        {points.map(({ sentence, quotes }) => (
          <li key={sentence}>
            {sentence}
            {quotes.slice(0, FIRST_QUOTES).map((quote, i) => (
              <Quote key={i} quote={quote} />
            ))}
            {quotes.length > FIRST_QUOTES && (
              <Aside summary={moreText(quotes.length - FIRST_QUOTES)}>
                {quotes.slice(FIRST_QUOTES).map((quote, i) => (
                  <Quote key={i} quote={quote} />
                ))}
              </Aside>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
