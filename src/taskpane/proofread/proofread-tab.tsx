import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PROOFREAD_TAB } from '../../wording/pane/proofread-labels';
import { useLayout } from '../layout-styles';
import { PriorInvitation } from '../prior-invitation';
import { useCan } from '../use-can';
import { useWorkspaceState } from '../use-workspace';
import { TextFile } from './text-file';
import { TextFindings } from './text-findings';

const useStyles = makeStyles({
  head: { paddingBottom: tokens.spacingVerticalS },
});

/** 校对: what the finished text says, held against the tables, last year and itself. */
export function ProofreadTab() {
  const styles = useStyles();
  const layout = useLayout();
  const { texts, refused } = useWorkspaceState();
  const can = useCan();
  return (
    <>
      <div className={mergeClasses(layout.tab, layout.page, styles.head)}>
        <h2>{PROOFREAD_TAB.title}</h2>
        {can.work ? <TextFile /> : <p>{refused?.sentence ?? PROOFREAD_TAB.nothing}</p>}
        {texts.length > 0 && <PriorInvitation text={PROOFREAD_TAB.noPrior} />}
      </div>
      {texts.map((text) => (
        <TextFindings key={`${text.source} ${text.name}`} text={text} />
      ))}
    </>
  );
}
