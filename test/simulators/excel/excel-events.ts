/** Who did it. An add-in's own changes are told to it as its own; a co-author's as remote. */
export type Actor = 'user' | 'addin' | 'coauthor';

/** Numbers of the protocol. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
  format: 18,
  protection: 24,
  workbookActivated: 2203,
} as const;

export interface ExcelEvent {
  readonly type: number;
  /** Id of the sheet concerned; `null`: only the workbook hears of it. */
  readonly sheet: string | null;
  readonly by: Actor;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Under this name `worksheets.onX` and `workbook.onX` listen. */
export const WORKBOOK_TARGET = 'Workbook';

/** `_RegisterXEvent` of a class: which event it asks for. Those not here are not simulated. */
const REGISTRATIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Worksheet: {
    DataChanged: EVENT.changed,
    Activated: EVENT.activated,
    Deactivated: EVENT.deactivated,
    SelectionChanged: EVENT.selection,
    Calculated: EVENT.calculated,
    FormatChanged: EVENT.format,
    ProtectionChanged: EVENT.protection,
  },
  WorksheetCollection: {
    DataChanged: EVENT.changed,
    Activated: EVENT.activated,
    Deactivated: EVENT.deactivated,
    Added: EVENT.added,
    Deleted: EVENT.deleted,
    SelectionChanged: EVENT.selection,
    Calculated: EVENT.calculated,
    FormatChanged: EVENT.format,
    ProtectionChanged: EVENT.protection,
  },
  Workbook: { Activated: EVENT.workbookActivated },
};

/** What one add-in page has asked to hear. */
export class Registrations {
  readonly #asked = new Set<string>();

  /** The methods with which an object of this class registers and unregisters. */
  methodsOf(type: string, target: string): Record<string, () => void> {
    const methods: Record<string, () => void> = {};
    for (const [name, event] of Object.entries(REGISTRATIONS[type] ?? {})) {
      methods[`_Register${name}Event`] = () => void this.#asked.add(`${event} ${target}`);
      methods[`_Unregister${name}Event`] = () => void this.#asked.delete(`${event} ${target}`);
    }
    return methods;
  }

  /** Entries of one push: one for every target that hears of it. */
  entriesFor({ type, sheet, by, detail }: ExcelEvent): unknown[] {
    const message = JSON.stringify(detail);
    const targets = [...(sheet === null ? [] : [sheet]), WORKBOOK_TARGET];
    return targets
      .filter((target) => this.#asked.has(`${type} ${target}`))
      .map((target) => [OBJECT_EVENT, type, target, message, 0, by === 'coauthor']);
  }

  clear(): void {
    this.#asked.clear();
  }
}

const OBJECT_EVENT = 65_536;
