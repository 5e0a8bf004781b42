import { Spinner, mergeClasses } from '@fluentui/react-components';
import { useCallback, useRef } from 'react';
import type { NarrativeView } from '../../session/workspace/year-state';
import { TASK } from '../../wording/pane/frame-labels';
import { NARRATIVE_TAB } from '../../wording/pane/narrative-labels';
import { DeedButton } from '../deed-button';
import { useLayout } from '../layout-styles';
import { Notice } from '../notice';
import { PriorInvitation } from '../prior-invitation';
import { useCan } from '../use-can';
import { useWorkspace, useWorkspaceState } from '../use-workspace';
import { CarriedText } from './carried-text';
import { GapForm } from './gap-form';
import { gapGoal, QUESTIONS } from './goals';
import { NarrativeActions } from './narrative-actions';
import { Preview } from './preview';
import { QuestionList } from './question-list';
import { isUntold, UntoldList } from './untold-list';

/** 情况说明: from its start to the file. */
export function NarrativeTab() {
  const layout = useLayout();
  const { narrative, carriedText, refused } = useWorkspaceState();
  const can = useCan();
  return (
    <div className={mergeClasses(layout.tab, layout.page)}>
      <h2>{NARRATIVE_TAB.title}</h2>
      {!can.work && <p>{refused?.sentence ?? NARRATIVE_TAB.nothing}</p>}
      {can.work && carriedText && <CarriedText carried={carriedText} />}
      {can.work && !narrative && !carriedText && <Start />}
      {can.work && narrative && <Written narrative={narrative} />}
    </div>
  );
}

/** Ways to begin. */
function Start() {
  const layout = useLayout();
  const { actions } = useWorkspace();
  const { task } = useWorkspaceState();
  const can = useCan();
  return (
    <>
      {can.pick && (
        <Notice tone="invitation">
          <div className={layout.part}>
            <h3>{NARRATIVE_TAB.lastTextTitle}</h3>
            <p>{NARRATIVE_TAB.lastText}</p>
            <div className={layout.row}>
              <DeedButton appearance="primary" act={() => actions.chooseLastText()}>
                {NARRATIVE_TAB.chooseLastText}
              </DeedButton>
            </div>
          </div>
        </Notice>
      )}
      <Notice tone="invitation">
        <div className={layout.part}>
          <h3>{NARRATIVE_TAB.startTitle}</h3>
          <p>{NARRATIVE_TAB.start}</p>
          <div className={layout.row}>
            <DeedButton
              {...(can.pick ? {} : { appearance: 'primary' })}
              act={() => actions.narrate()}
            >
              {NARRATIVE_TAB.generate}
            </DeedButton>
            {task?.label === 'narrating' && <Spinner size="tiny" label={TASK.narrating} />}
          </div>
        </div>
      </Notice>
    </>
  );
}

function Written({ narrative }: { narrative: NarrativeView }) {
  const layout = useLayout();
  const tab = useRef<HTMLDivElement>(null);
  /** Both live in this tab; the form names its fields, the preview its headings, by what they are for. */
  const goTo = useCallback((key: string): void => {
    const all = [...(tab.current?.querySelectorAll<HTMLElement>('[data-goal]') ?? [])];
    const named = (name: string) => all.find(({ dataset }) => dataset.goal === name);
    // What no field is for, the tables leave open: the questions say what.
    const goal = named(key) ?? named(QUESTIONS);
    goal?.closest('details')?.setAttribute('open', '');
    goal?.scrollIntoView({ block: 'center' });
    goal?.focus({ preventScroll: true });
  }, []);
  const { document, places, gaps, questions } = narrative;
  return (
    <div className={layout.tab} ref={tab}>
      <NarrativeActions {...narrative} />
      <PriorInvitation text={NARRATIVE_TAB.noPrior} goal={gapGoal('prior')} />
      <UntoldList gaps={gaps.filter(isUntold)} />
      <GapForm gaps={gaps.filter((gap) => !isUntold(gap))} />
      {questions.length > 0 && <QuestionList questions={questions} goTo={goTo} />}
      <Preview document={document} places={places} goTo={goTo} />
    </div>
  );
}
