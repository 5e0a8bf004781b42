import type { ComponentType } from 'react';
import type { TAB } from '../wording/pane-labels';
import { CheckTab } from './check/check-tab';

export type TabId = keyof typeof TAB;

/** What stands under each tab. */
export const PANELS: Partial<Record<TabId, ComponentType>> = {
  check: CheckTab,
};
