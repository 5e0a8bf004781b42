import { mergeClasses } from '@fluentui/react-components';
import { SETTINGS_TAB } from '../../wording/pane/settings-labels';
import { useLayout } from '../layout-styles';
import { useWorkspaceState } from '../use-workspace';
import { CarryOverPart } from './carry-over-part';
import { InUsePart } from './in-use-part';
import { KeepInsidePart } from './keep-inside-part';
import { PriorPart } from './prior-part';
import { PublishPart } from './publish-part';
import { RulePacksPart } from './rule-packs-part';
import { SelfCheckPart } from './self-check-part';
import { SettingsPart } from './settings-part';

/** 设置: what the checks and texts go by, and what becomes of the workbook. */
export function SettingsTab() {
  const layout = useLayout();
  return (
    <div className={mergeClasses(layout.tab, layout.page)}>
      <h2>{SETTINGS_TAB.title}</h2>
      <PriorPart />
      <CarryOverPart />
      <KeepInsidePart />
      <PublishPart />
      <EditionPart />
      <InUsePart />
      <RulePacksPart />
      <SelfCheckPart />
    </div>
  );
}

function EditionPart() {
  const layout = useLayout();
  const { book } = useWorkspaceState();
  return (
    <SettingsPart title={SETTINGS_TAB.edition}>
      <p>{book?.edition ?? SETTINGS_TAB.editionUnknown}</p>
      {book && !book.exactEdition && <p className={layout.quiet}>{SETTINGS_TAB.otherEdition}</p>}
    </SettingsPart>
  );
}
