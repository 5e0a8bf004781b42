/**
 * What the adapter uses of ET, the spreadsheet of WPS, and nothing more. This is the only file that touches
 * what WPS injects into the page. Members are synchronous calls into another process, some 0.2 ms each;
 * collections count from 1; what a member returns is a new wrapper every time, so wrappers are never
 * compared. Members that are absent in some builds are optional here; an absent one says `undefined`.
 */

export interface EtApplication {
  readonly ActiveWorkbook: EtWorkbook | null;
  readonly Workbooks: EtWorkbooks;
  readonly ActiveWindow: EtWindow | null;
  /** A range, a shape, a chart. */
  readonly Selection: EtRange | null;
  /** False while a cell is open for typing, as far as is known. */
  readonly Ready?: boolean;
  ScreenUpdating: boolean;
  /** Off, deleting a sheet asks nothing. */
  DisplayAlerts: boolean;
  readonly Version?: string;
  readonly Build?: string | number;
  /** Shows a dialog of the program; `FILE_DIALOG` has the types. */
  FileDialog?(type: number): EtFileDialog | null;
}

/** Beside the object model: on `Application`, on `wps`, or on one of them only. */
export interface EtServices {
  readonly ApiEvent?: EtApiEvent;
  readonly DebugTools?: EtDebugTools;
  readonly FileSystem?: EtFileSystem;
  readonly Env?: EtEnvironment;
  readonly PluginStorage?: EtPluginStorage;
}

export interface EtWorkbooks {
  readonly Count: number;
  Item(index: number | string): EtWorkbook;
  Add(): EtWorkbook;
}

export interface EtWorkbook {
  readonly Name: string;
  /** With its folder; equals `Name` while it has never been saved. */
  readonly FullName: string;
  readonly ReadOnly: boolean;
  readonly ProtectStructure: boolean;
  /** Nothing has changed since it was saved. */
  Saved: boolean;
  readonly Worksheets: EtWorksheets;
  readonly Names: EtNames;
  readonly CustomXMLParts?: EtXmlParts;
  readonly ActiveSheet: EtWorksheet | null;
  Activate(): void;
  Close(saveChanges: boolean): void;
  /** As it stands, in its own format; the workbook stays as unsaved as it is. */
  SaveCopyAs?(path: string): void;
}

export interface EtWorksheets {
  readonly Count: number;
  /** Throws for a name or number that is not there. */
  Item(index: number | string): EtWorksheet;
  /** Skipped arguments must be `undefined`. */
  Add(before: EtWorksheet | undefined, after: EtWorksheet | undefined): EtWorksheet;
}

export interface EtWorksheet {
  Name: string;
  /** −1 visible, 0 hidden, 2 very hidden; some builds say true and false. */
  Visible: number | boolean;
  /** Formatted cells count; `A1` for an empty sheet. */
  readonly UsedRange: EtRange;
  readonly ProtectContents: boolean;
  /** Several areas with commas between them, in less than 255 characters; the contents are the first one's. */
  Range(address: string): EtRange;
  Activate(): void;
  Delete(): void;
}

export interface EtRange {
  /** A function in the builds that were looked at; some code defends against a plain text. */
  readonly Address: string | ((rowAbsolute: boolean, columnAbsolute: boolean) => string);
  /** Scalar, rows of cells, or one flat row; errors as numbers: see `et-shape`. */
  Value2: unknown;
  /** A text or rows of texts; constants are entered as a person would. */
  Formula: unknown;
  /** `null` where the cells differ. */
  NumberFormat: string | null;
  readonly Worksheet: EtWorksheet;
  readonly Areas: { readonly Count: number };
  readonly Interior: EtInterior;
  readonly Font: { Name: string; Size: number; Bold: boolean };
  readonly Borders: { LineStyle: number; Weight: number };
  HorizontalAlignment: number;
  VerticalAlignment: number;
  WrapText: boolean;
  IndentLevel: number;
  /** Characters of the standard font. */
  ColumnWidth: number;
  /** Points. */
  RowHeight: number;
  Merge(): void;
  Select(): void;
}

export interface EtInterior {
  /** Blue, green, red from the high byte on; `null` where the cells differ. */
  Color: number | null;
  /** `NO_FILL` where there is none; `null` where the cells differ. */
  ColorIndex: number | null;
}

export interface EtNames {
  readonly Count: number;
  /** `'sheet'!name` for one of a sheet alone. Throws for what is not there. */
  Item(name: string): EtName;
  Add(name: string, refersTo: string, visible: boolean): unknown;
}

export interface EtName {
  readonly RefersTo: string;
  Delete(): void;
}

export interface EtXmlParts {
  readonly Count: number;
  Item(index: number): EtXmlPart;
  Add(xml: string): EtXmlPart;
}

export interface EtXmlPart {
  readonly NamespaceURI: string;
  readonly XML: string;
  Delete(): void;
}

export interface EtWindow {
  SplitRow: number;
  FreezePanes: boolean;
}

/** Listeners of this page; a name without a function removes all of that event. */
export interface EtApiEvent {
  AddApiEventListener(name: string, listener: (...told: never[]) => void): void;
  RemoveApiEventListener(name: string): void;
}

/** What is done between begin and end is one step for the user's 撤销. */
export interface EtDebugTools {
  UndoTransBegin(workbook: EtWorkbook): void;
  UndoTransEnd(workbook: EtWorkbook, cancel: boolean, label: string): void;
}

/** Reads and writes anywhere on disk; some builds refuse folders in a path. Texts of bytes 0 to 255. */
export interface EtFileSystem {
  Exists(path: string): boolean;
  readAsBinaryString(path: string): string;
  writeAsBinaryString(path: string, bytes: string): boolean | undefined;
  Remove(path: string): boolean | undefined;
}

export interface EtEnvironment {
  /** With or without a separator at its end. */
  GetTempPath(): string;
}

/** Shared by all pages of the add-in in all programs of WPS, until the last of them is closed. */
export interface EtPluginStorage {
  getItem(key: string): string | number | boolean | null | undefined;
  setItem(key: string, value: string | number | boolean): void;
}

export interface EtFileDialog {
  InitialFileName: string;
  /** −1 when the user has chosen, 0 when she has not. */
  Show(): number;
  readonly SelectedItems: { readonly Count: number; Item(index: number): string };
}

/** `Enum` is missing in some builds: the numbers themselves. */
export const NO_FILL = -4142;
export const SHEET_VISIBLE = -1;
export const SHEET_HIDDEN = 0;
export const SHEET_VERY_HIDDEN = 2;
export const FILE_DIALOG = { save: 2 } as const;
export const ALIGN = { left: -4131, center: -4108, right: -4152, top: -4160 } as const;
export const LINE = { continuous: 1, thin: 2 } as const;

interface InjectedPage {
  readonly Application?: unknown;
  readonly wps?: unknown;
}

/** What WPS has injected: `Application` in current builds, beside it or alone its older name `wps`. */
function injected(): readonly object[] {
  const page = globalThis as InjectedPage;
  return [page.Application, page.wps].filter(
    (root): root is object => typeof root === 'object' && root !== null,
  );
}

/**
 * The application of WPS 表格; `null` elsewhere. Writer and Presentation inject the same names, without
 * workbooks; `Name` says "Microsoft Excel".
 */
export function etApplication(): EtApplication | null {
  return (injected().find((root) => 'ActiveWorkbook' in root) ?? null) as EtApplication | null;
}

/** A service; on macOS `ApiEvent` is there on `wps` alone. `undefined`: this build has none. */
export function etService<K extends keyof EtServices>(name: K): EtServices[K] {
  for (const root of injected() as readonly EtServices[]) {
    const service = root[name];
    if (service !== undefined && service !== null) return service;
  }
  return undefined;
}
