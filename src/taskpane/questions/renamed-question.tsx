import { Button } from '@fluentui/react-components';
import { QUESTION } from '../../wording/pane/question-labels';
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
        <Button appearance="primary" onClick={() => void actions.confirmRenamed()}>
          {QUESTION.renamedYes}
        </Button>
        <Button onClick={() => void actions.dropPrior()}>{QUESTION.renamedNo}</Button>
      </div>
    </QuestionPanel>
  );
}
