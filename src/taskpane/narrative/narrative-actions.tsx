import { Button } from '@fluentui/react-components';
import { COMMON } from '../../wording/pane/frame-labels';
import { NARRATIVE_TAB } from '../../wording/pane/narrative-labels';
import { Fold } from '../fold';
import { useLayout } from '../layout-styles';
import { useCan } from '../use-can';
import { useWorkspace } from '../use-workspace';
import { NarrativeOptions, type Options } from './narrative-options';

/** What can be made of the text as it stands, and how it is written. */
export function NarrativeActions({ forms, template }: Options) {
  const layout = useLayout();
  const { actions } = useWorkspace();
  const can = useCan();
  return (
    <div className={layout.part}>
      <div className={layout.row}>
        {can.save && (
          <Button appearance="primary" onClick={() => void actions.saveNarrative('docx')}>
            {NARRATIVE_TAB.saveWord}
          </Button>
        )}
        {can.insert && (
          <Button onClick={() => void actions.insertNarrative()}>{COMMON.insert}</Button>
        )}
      </div>
      {!can.insert && <p className={layout.quiet}>{COMMON.cannotInsert}</p>}
      <Fold title={NARRATIVE_TAB.more}>
        <div className={layout.part}>
          <div className={layout.row}>
            {can.save && (
              <Button onClick={() => void actions.saveNarrative('txt')}>
                {NARRATIVE_TAB.saveText}
              </Button>
            )}
            <Button onClick={() => void actions.copyNarrative()}>{NARRATIVE_TAB.copy}</Button>
          </div>
          <NarrativeOptions forms={forms} template={template} />
        </div>
      </Fold>
    </div>
  );
}
