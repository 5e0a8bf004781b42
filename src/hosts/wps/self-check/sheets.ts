import { OWN_SHEET_NAME } from '../../../model/own-marks';
import { SHEET_HIDDEN, SHEET_VERY_HIDDEN, SHEET_VISIBLE } from '../et-application';
import type { EtWorksheet } from '../et-application';
import { ownNameOf } from '../sheet-list';
import { kindOf } from './kind';
import { found } from './probe';
import type { Bench, BenchProbe } from './probe';

/** A name that holds for one sheet alone is how a sheet of ours is known again. */
export const sheetName: BenchProbe = {
  id: 'sheet-name',
  run(at) {
    const { Names: names } = at.book();
    const before = names.Count;
    const full = ownNameOf(at.sheet().Name);
    names.Add(full, '="1"', false);
    const added = names.Count;
    const item = names.Item(full);
    const { RefersTo: refersTo } = item;
    item.Delete();
    const detail = {
      counted: added === before + 1,
      refersTo: kindOf(refersTo),
      bare: isThere(() => names.Item(OWN_SHEET_NAME)),
      deleted: !isThere(() => names.Item(full)),
    };
    const isRight = kindOf(refersTo) === 'text' && detail.deleted;
    return found(isRight ? (detail.counted ? 'ok' : 'odd') : 'failed', detail);
  },
};

function isThere(ask: () => unknown): boolean {
  try {
    return !!ask();
  } catch {
    return false;
  }
}

/** A second sheet, behind the first; the one that is there already where there is one. */
export function secondSheet(at: Bench): EtWorksheet {
  const { Worksheets: sheets } = at.book();
  const count = sheets.Count;
  return count > 1 ? sheets.Item(count) : addSheet(at);
}

export function addSheet(at: Bench): EtWorksheet {
  const { Worksheets: sheets } = at.book();
  return sheets.Add(undefined, sheets.Item(sheets.Count));
}

/** Visible, hidden, very hidden: how each is told. */
export const sheetStates: BenchProbe = {
  id: 'sheet-states',
  run(at) {
    const sheet = secondSheet(at);
    const states = [SHEET_VISIBLE, SHEET_HIDDEN, SHEET_VERY_HIDDEN].map((state): unknown => {
      sheet.Visible = state;
      return sheet.Visible;
    });
    sheet.Visible = SHEET_VISIBLE;
    const [visible, hidden, very] = states;
    const detail = { visible: told(visible), hidden: told(hidden), veryHidden: told(very) };
    const isNumber = visible === SHEET_VISIBLE && hidden === SHEET_HIDDEN;
    if (isNumber) return found(very === SHEET_VERY_HIDDEN ? 'ok' : 'odd', detail);
    return found(visible === true && hidden === false ? 'odd' : 'failed', detail);
  },
};

function told(state: unknown): string {
  return typeof state === 'number' || typeof state === 'boolean' ? String(state) : kindOf(state);
}

/** A sheet goes without a question; the switch is put back in any case. */
export const sheetDelete: BenchProbe = {
  id: 'sheet-delete',
  run(at) {
    const sheet = secondSheet(at);
    const { Worksheets: sheets } = at.book();
    const before = sheets.Count;
    const asks = deleteUnasked(at, sheet);
    const after = sheets.Count;
    const detail = { switch: kindOf(asks), deleted: after === before - 1 };
    return found(detail.deleted && before > 1 ? 'ok' : 'failed', detail);
  },
};

/** @returns how the switch stood, and stands again */
export function deleteUnasked({ application }: Bench, sheet: EtWorksheet): unknown {
  const { DisplayAlerts: asks } = application;
  application.DisplayAlerts = false;
  try {
    sheet.Delete();
  } finally {
    application.DisplayAlerts = asks;
  }
  return asks;
}
