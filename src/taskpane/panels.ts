import type { ComponentType } from 'react';
import type { TAB } from '../wording/pane/frame-labels';
import { CheckTab } from './check/check-tab';
import { NarrativeTab } from './narrative/narrative-tab';
import { ProofreadTab } from './proofread/proofread-tab';
import { SettingsTab } from './settings/settings-tab';
import { SummaryTab } from './summary/summary-tab';

export type TabId = keyof typeof TAB;

/** What stands under each tab. */
export const PANELS: Readonly<Record<TabId, ComponentType>> = {
  check: CheckTab,
  summary: SummaryTab,
  narrative: NarrativeTab,
  proofread: ProofreadTab,
  settings: SettingsTab,
};
