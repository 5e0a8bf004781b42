import type { WorkbookHost } from '../../hosts/port';
import type { WorkspaceState } from './state';

/** What the host can do, as far as is known now: where it can keep something may turn out later. */
export function able({
  capabilities,
  keepInside,
}: WorkbookHost): Pick<WorkspaceState, 'capabilities' | 'offersHiddenSheet'> {
  const offersHiddenSheet = capabilities.keptData !== 'inside' && keepInside !== undefined;
  return { capabilities, offersHiddenSheet };
}

/** Before anything was read. */
export function initialState(host: WorkbookHost): WorkspaceState {
  return {
    ...able(host),
    ...{ host: host.kind, phase: 'opening', refused: null, book: null, check: null },
    ...{ news: null, task: null, message: null, undo: null, recalculation: null, marked: false },
    ...{ prior: null, summary: null, profile: { schema: 1 }, narrative: null, carryOver: null },
    ...{
      behind: false,
      data: null,
      rulePacks: [],
      fresh: false,
      sheetInTheWay: null,
      renamed: null,
    },
    ...{ textFile: null, carriedText: null, texts: [], conclusion: null },
  };
}
