import type { TabId } from '../../taskpane/pane';

/** What a button of the ribbon opens the pane for; `check` also checks anew. */
export type RibbonTask = Extract<TabId, 'check' | 'summary' | 'narrative'>;
