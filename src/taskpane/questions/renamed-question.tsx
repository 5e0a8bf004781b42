import { QUESTION } from '../../wording/pane/question-labels';
import { DeedButton } from '../deed-button';
import { useLayout } from '../layout-styles';
import { useWorkspace } from '../use-workspace';
import { QuestionPanel } from './question-panel';

/** Last year's figures are of a unit with another name or code. */
export function RenamedQuestion({ renamed }: { renamed: string }) {
  const layout = useLayout();
  const { actions } = useWorkspace();
  return (
    <QuestionPanel title={QUESTION.renamedTitle}>
      <p>{renamed}</p>
      <div className={layout.row}>
        <DeedButton appearance="primary" act={() => actions.confirmRenamed()}>
          {QUESTION.renamedYes}
        </DeedButton>
        <DeedButton act={() => actions.dropPrior()}>{QUESTION.renamedNo}</DeedButton>
      </div>
    </QuestionPanel>
  );
}
