import { QUESTION } from '../../wording/pane/question-labels';
import { DeedButton } from '../deed-button';
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
        <DeedButton appearance="primary" act={() => actions.decideSheet('another')}>
          {QUESTION.another}
        </DeedButton>
        <DeedButton act={() => actions.decideSheet('replace')}>{QUESTION.replace}</DeedButton>
        <DeedButton appearance="subtle" act={() => actions.decideSheet('leave')}>
          {QUESTION.leave}
        </DeedButton>
      </div>
    </QuestionPanel>
  );
}
