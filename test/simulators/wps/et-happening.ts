import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { Rectangle } from '../../../src/hosts/rectangle';

/** Something that happens in ET; `null`: to no sheet, but to the whole workbook. */
export interface EtHappening {
  readonly kind: keyof typeof EVENT_OF | (typeof UNTOLD)[number];
  readonly sheet: MemorySheet | null;
  readonly area?: Rectangle;
  readonly by: 'user' | 'addin';
}

/** ET has no event for these. */
const UNTOLD = ['look', 'renamed', 'deleted'] as const;

/** Whether ET has an event for it. */
export function isTold(kind: EtHappening['kind']): kind is keyof typeof EVENT_OF {
  return kind in EVENT_OF;
}

/** Under which name it is told, and with what. */
export const EVENT_OF = {
  changed: { name: 'SheetChange', tells: ['sheet', 'area'] },
  selected: { name: 'SheetSelectionChange', tells: ['sheet', 'area'] },
  calculated: { name: 'SheetCalculate', tells: ['sheet'] },
  'all-calculated': { name: 'AfterCalculate', tells: [] },
  activated: { name: 'SheetActivate', tells: ['sheet'] },
  'to-be-deleted': { name: 'SheetBeforeDelete', tells: ['sheet'] },
  added: { name: 'WorkbookNewSheet', tells: ['workbook', 'sheet'] },
  opened: { name: 'WorkbookOpen', tells: ['workbook'] },
  'in-front': { name: 'WorkbookActivate', tells: ['workbook'] },
} as const;

/** What else can be listened to, and is not told here. */
export const OTHER_EVENTS = [
  ...['NewWorkbook', 'WorkbookDeactivate', 'WorkbookBeforeSave', 'WorkbookAfterSave'],
  ...['WorkbookBeforeClose', 'WorkbookBeforePrint', 'FileAfterSave', 'SheetDeactivate'],
  ...['SheetBeforeDoubleClick', 'SheetBeforeRightClick', 'WindowActivate', 'WindowDeactivate'],
  ...['WindowResize', 'AfterTaskPaneShow', 'AfterTaskPaneHidden', 'DocumentBeforeOpen'],
  ...['DocumentBeforeCopy', 'DocumentBeforePaste'],
];
