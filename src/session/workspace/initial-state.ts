import type { WorkbookHost } from '../../hosts/port';
import type { WorkspaceState } from './state';

/** Before anything was read. */
export function initialState({ kind, capabilities }: WorkbookHost): WorkspaceState {
  return {
    ...{ host: kind, capabilities, phase: 'opening', refused: null, book: null, check: null },
    ...{ news: null, task: null, message: null, undo: null, recalculation: null, marked: false },
    ...{ prior: null, summary: null, profile: { schema: 1 }, narrative: null, carryOver: null },
    ...{ behind: false, rulePacks: [], fresh: false, sheetInTheWay: null, renamed: null },
    ...{ textFile: null, carriedText: null, texts: [], conclusion: null },
  };
}
