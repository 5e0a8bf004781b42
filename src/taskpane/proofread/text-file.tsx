import { COMMON } from '../../wording/pane/frame-labels';
import { PROOFREAD_TAB } from '../../wording/pane/proofread-labels';
import { DeedButton } from '../deed-button';
import { useLayout } from '../layout-styles';
import { Notice } from '../notice';
import { useCan } from '../use-can';
import { useWorkspace, useWorkspaceState } from '../use-workspace';

/** The text that the user picks: which, why it is not read, and what can be done with it. */
export function TextFile() {
  const layout = useLayout();
  const { actions } = useWorkspace();
  const { textFile, texts } = useWorkspaceState();
  const can = useCan();
  const found = texts.some(({ source, groups }) => source === 'file' && groups.length > 0);
  return (
    <div className={layout.part}>
      {!textFile && <p>{PROOFREAD_TAB.start}</p>}
      {!textFile && texts.length === 0 && <p className={layout.quiet}>{PROOFREAD_TAB.sheets}</p>}
      {textFile && textFile.refused !== null && (
        <Notice tone="warning">
          <p>
            {PROOFREAD_TAB.refused}“{textFile.name}”：{textFile.refused}
          </p>
        </Notice>
      )}
      {!can.pick && <p className={layout.quiet}>{COMMON.noPicking}</p>}
      <div className={layout.row}>
        {can.pick && (
          <DeedButton
            {...(textFile ? { size: 'small' } : { appearance: 'primary' })}
            act={() => actions.chooseText()}
          >
            {textFile ? PROOFREAD_TAB.change : PROOFREAD_TAB.choose}
          </DeedButton>
        )}
        {textFile?.annotatable && found && can.save && (
          <DeedButton size="small" act={() => actions.saveAnnotated()}>
            {PROOFREAD_TAB.annotate}
          </DeedButton>
        )}
        {textFile && (
          <DeedButton size="small" appearance="subtle" act={() => actions.dropText()}>
            {PROOFREAD_TAB.drop}
          </DeedButton>
        )}
      </div>
    </div>
  );
}
