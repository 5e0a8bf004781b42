import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { Rectangle } from '../../../src/hosts/rectangle';

/** Something that happens in ET, to a sheet or to the whole workbook. */
export interface EtHappening {
  readonly kind: keyof typeof EVENT_OF;
  readonly sheet?: MemorySheet;
  readonly area?: Rectangle;
  readonly by: 'user' | 'addin';
}

/** Under which name it is told, and with what; `null`: under none. */
export const EVENT_OF = {
  cells: { name: 'SheetChange', tells: ['sheet', 'area'] },
  selected: { name: 'SheetSelectionChange', tells: ['sheet', 'area'] },
  calculated: { name: 'SheetCalculate', tells: ['sheet'] },
  'all-calculated': { name: 'AfterCalculate', tells: [] },
  activated: { name: 'SheetActivate', tells: ['sheet'] },
  // Told while it is still there.
  deleted: { name: 'SheetBeforeDelete', tells: ['sheet'] },
  added: { name: 'WorkbookNewSheet', tells: ['workbook', 'sheet'] },
  // Looks and names have no event.
  look: null,
  renamed: null,
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
