import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { SETTINGS_TAB } from '../../wording/pane/settings-labels';
import { DeedButton } from '../deed-button';
import { useLayout } from '../layout-styles';
import { useCan } from '../use-can';
import { useWorkspace, useWorkspaceState } from '../use-workspace';
import { QuestionPanel } from '../questions/question-panel';
import { SettingsPart } from './settings-part';

/** Where nothing else in the workbook holds what is kept: a hidden sheet, once the user has agreed to it. */
export function KeepInsidePart() {
  const layout = useLayout();
  const { actions } = useWorkspace();
  const { offersHiddenSheet, capabilities, book } = useWorkspaceState();
  const can = useCan();
  const [asking, setAsking] = useState(false);
  const keep = async (): Promise<void> => {
    await actions.keepInside();
    setAsking(false);
  };
  if (!offersHiddenSheet || !can.work || book?.readOnly === true) return null;
  return (
    <SettingsPart title={SETTINGS_TAB.keepInside}>
      <p>{SETTINGS_TAB.keepInsideText[capabilities.keptData]}</p>
      {asking ? (
        <QuestionPanel title={SETTINGS_TAB.keepInsideAsk}>
          <p>{SETTINGS_TAB.keepInsideSure}</p>
          <div className={layout.row}>
            <DeedButton appearance="primary" act={keep}>
              {SETTINGS_TAB.keepInsideYes}
            </DeedButton>
            <Button onClick={() => setAsking(false)}>{SETTINGS_TAB.keepInsideNo}</Button>
          </div>
        </QuestionPanel>
      ) : (
        <div className={layout.row}>
          <Button onClick={() => setAsking(true)}>{SETTINGS_TAB.keepInsideAction}</Button>
        </div>
      )}
    </SettingsPart>
  );
}
