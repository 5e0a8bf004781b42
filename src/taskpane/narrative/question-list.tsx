import { Link } from '@fluentui/react-components';
import type { NarrativeView } from '../../session/workspace/year-state';
import { NARRATIVE_TAB } from '../../wording/pane/narrative-labels';
import { Fold } from '../fold';
import { useLayout } from '../layout-styles';
import { QUESTIONS, sectionGoal, type GoTo } from './goals';

/** What is to be looked at before the text is made public; each leads to its section. */
export function QuestionList({
  questions,
  goTo,
}: Pick<NarrativeView, 'questions'> & { readonly goTo: GoTo }) {
  const layout = useLayout();
  return (
    <Fold
      strong
      open
      title={
        <h3 tabIndex={-1} data-goal={QUESTIONS}>
          {NARRATIVE_TAB.questions(questions.length)}
        </h3>
      }
    >
      <ul className={layout.list}>
        {questions.map(({ section, sentence }, i) => (
          <li key={i}>
            {sentence}
            {section !== '' && (
              <div className={layout.quiet}>
                <Link as="button" onClick={() => goTo(sectionGoal(section))}>
                  {NARRATIVE_TAB.goToSection(section)}
                </Link>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
