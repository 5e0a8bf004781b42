import { COMMON } from '../../wording/pane/frame-labels';
import { NARRATIVE_TAB } from '../../wording/pane/narrative-labels';
import { DeedButton } from '../deed-button';
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
          <DeedButton appearance="primary" act={() => actions.saveNarrative('docx')}>
            {NARRATIVE_TAB.saveWord}
          </DeedButton>
        )}
        {can.insert && (
          <DeedButton act={() => actions.insertNarrative()}>{COMMON.insert}</DeedButton>
        )}
      </div>
      {!can.insert && <p className={layout.quiet}>{COMMON.cannotInsert}</p>}
      <Fold title={NARRATIVE_TAB.more}>
        <div className={layout.part}>
          <div className={layout.row}>
            {can.save && (
              <DeedButton act={() => actions.saveNarrative('txt')}>
                {NARRATIVE_TAB.saveText}
              </DeedButton>
            )}
            <DeedButton act={() => actions.copyNarrative()}>{NARRATIVE_TAB.copy}</DeedButton>
          </div>
          <NarrativeOptions forms={forms} template={template} />
        </div>
      </Fold>
    </div>
  );
}
