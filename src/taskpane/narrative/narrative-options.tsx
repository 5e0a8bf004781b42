import { Checkbox } from '@fluentui/react-components';
import type { NarrativeView } from '../../session/workspace/year-state';
import { NARRATIVE_TAB } from '../../wording/pane/narrative-labels';
import { DeedButton } from '../deed-button';
import { useLayout } from '../layout-styles';
import { useCan } from '../use-can';
import { useWorkspace } from '../use-workspace';

export type Options = Pick<NarrativeView, 'forms' | 'template'>;

/** How the text is written. */
export function NarrativeOptions({ forms, template }: Options) {
  const layout = useLayout();
  const { actions } = useWorkspace();
  const can = useCan();
  return (
    <>
      <div>
        <Checkbox
          label={NARRATIVE_TAB.forms}
          checked={forms}
          onChange={(_, { checked }) => void actions.withForms(checked === true)}
        />
      </div>
      <div className={layout.row}>
        <span>
          {NARRATIVE_TAB.template}：{template ?? NARRATIVE_TAB.shipped}
        </span>
        {can.pick && (
          <DeedButton size="small" act={() => actions.chooseTemplate()}>
            {NARRATIVE_TAB.chooseTemplate}
          </DeedButton>
        )}
        {template !== null && (
          <DeedButton size="small" act={() => actions.dropTemplate()}>
            {NARRATIVE_TAB.dropTemplate}
          </DeedButton>
        )}
      </div>
    </>
  );
}
