import { Spinner, mergeClasses } from '@fluentui/react-components';
import type { SummaryView } from '../../session/workspace/year-state';
import { COMMON } from '../../wording/pane/frame-labels';
import { SUMMARY_TAB } from '../../wording/pane/summary-labels';
import { DeedButton } from '../deed-button';
import { useLayout } from '../layout-styles';
import { Notice } from '../notice';
import { PriorInvitation } from '../prior-invitation';
import { useCan } from '../use-can';
import { useWorkedOut } from '../use-worked-out';
import { useWorkspace, useWorkspaceState } from '../use-workspace';
import { FactGroup } from './fact-group';

/** 汇总: 三公 and 机关运行 first, then whatever else the tables add up to. */
export function SummaryTab() {
  const layout = useLayout();
  const { actions } = useWorkspace();
  const { summary, refused } = useWorkspaceState();
  const can = useCan();
  const failed = useWorkedOut(summary !== null, actions.summarise);
  return (
    <div className={mergeClasses(layout.tab, layout.page)}>
      <h2>{SUMMARY_TAB.title}</h2>
      {can.work && summary && <Figures summary={summary} />}
      {can.work && !summary && !failed && <Spinner size="tiny" label={SUMMARY_TAB.loading} />}
      {can.work && !summary && failed && <Failed />}
      {!can.work && <p>{refused?.sentence ?? SUMMARY_TAB.nothing}</p>}
    </div>
  );
}

function Figures({ summary }: { summary: SummaryView }) {
  const layout = useLayout();
  const { actions } = useWorkspace();
  const can = useCan();
  const { verdict, verdictSentence, remarks, groups } = summary;
  return (
    <>
      {verdict !== 'pass' && <Notice tone="warning">{verdictSentence}</Notice>}
      <div className={layout.row}>
        {can.insert && (
          <DeedButton appearance="primary" act={() => actions.insertSummary()}>
            {COMMON.insert}
          </DeedButton>
        )}
        {can.save && (
          <DeedButton act={() => actions.saveSummary()}>{SUMMARY_TAB.saveCopy}</DeedButton>
        )}
      </div>
      {!can.insert && <p className={layout.quiet}>{COMMON.cannotInsert}</p>}
      <PriorInvitation text={SUMMARY_TAB.invite} />
      {remarks.map((remark) => (
        <Notice key={remark} tone="warning">
          {remark}
        </Notice>
      ))}
      <p className={layout.quiet}>{SUMMARY_TAB.unit}</p>
      {groups.length === 0 && <p>{SUMMARY_TAB.noFigures}</p>}
      {groups.map((group) => (
        <FactGroup key={group.id} group={group} summary={summary} />
      ))}
    </>
  );
}

/** Why, is said in the message of the action. */
function Failed() {
  const layout = useLayout();
  const { actions } = useWorkspace();
  const { prior } = useWorkspaceState();
  return (
    <Notice tone="warning">
      <div className={layout.part}>
        <p>{SUMMARY_TAB.failed}</p>
        <div className={layout.row}>
          <DeedButton act={() => actions.summarise()}>{SUMMARY_TAB.again}</DeedButton>
          {prior && <DeedButton act={() => actions.dropPrior()}>{SUMMARY_TAB.without}</DeedButton>}
        </div>
      </div>
    </Notice>
  );
}
