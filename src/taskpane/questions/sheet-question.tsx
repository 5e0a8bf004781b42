import { Button } from '@fluentui/react-components';
import { QUESTION } from '../../wording/pane/question-labels';
import { useLayout } from '../layout-styles';
import { useWorkspace } from '../use-workspace';
import { QuestionPanel } from './question-panel';

/** A sheet of ours that somebody has changed stands where the new one belongs. */
export function SheetQuestion({ sheet }: { sheet: string }) {
  const layout = useLayout();
  const { actions } = useWorkspace();
  return (
    <QuestionPanel title={QUESTION.sheetTitle}>
      <p>
        {sheet}
        {QUESTION.sheetText}
      </p>
      <div className={layout.row}>
        <Button appearance="primary" onClick={() => void actions.decideSheet('another')}>
          {QUESTION.another}
        </Button>
        <Button onClick={() => void actions.decideSheet('replace')}>{QUESTION.replace}</Button>
        <Button appearance="subtle" onClick={() => void actions.decideSheet('leave')}>
          {QUESTION.leave}
        </Button>
      </div>
    </QuestionPanel>
  );
}
