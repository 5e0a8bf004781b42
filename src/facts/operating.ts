import type { BookRow, FormInstance } from '../model/book';
import type { Fact } from '../model/fact';
import { bareLabel } from '../model/label';
import { reason, type Reason } from '../model/reason';
import { added, fact, type BookFigures } from './book-figures';

/**
 * 机关运行经费: 公用经费 of 一般公共预算 basic expenditure of administrative units and institutions run
 * like them (spec d.2). Where 表6 tells its units apart, other institutions are left out; where it does
 * not, that they are in it is a remark.
 */
export function operatingFacts(figures: BookFigures): Fact[] {
  const table = figures.table('t6');
  if (!table) return [];
  const staff = staffOf(figures);
  if (staff.units > 0 && staff.institutions.size === staff.units) {
    return fact('operating.total', LABEL, { size: 0, parts: [] }, { remark: ONLY });
  }
  const { totals, rows, remark } = counted(table, staff.institutions);
  const now = added(totals.map((row) => figures.cell(table, row, 'publicUse')));
  return [
    ...fact('operating.total', LABEL, now, remark ? { remark } : {}),
    ...items(figures, table, rows),
  ];
}

const LABEL = '机关运行经费';
const ONLY = reason('fact.only-institutions');

/** Institutions by name; those run like administrative units (参公) are none. */
function staffOf(figures: BookFigures): { units: number; institutions: ReadonlySet<string> } {
  const rows = figures.table('org')?.rows ?? [];
  const natured = rows.flatMap(({ label, cells }) => {
    const raw = cells['nature']?.raw;
    return typeof raw === 'string' && raw.trim() !== '' ? [{ name: bareLabel(label), raw }] : [];
  });
  const institutions = natured.filter(({ raw }) => /事业/.test(raw) && !/参公|参照/.test(raw));
  return { units: natured.length, institutions: new Set(institutions.map(({ name }) => name)) };
}

interface Counted {
  readonly totals: readonly BookRow[];
  readonly rows: readonly BookRow[];
  readonly remark?: Reason;
}

/** The rows that count: all of them, or the blocks of administrative units. */
function counted(table: FormInstance, institutions: ReadonlySet<string>): Counted {
  const all = { totals: table.rows.filter(({ key }) => key === 'total'), rows: table.rows };
  if (institutions.size === 0) return all;
  const heads = table.rows.filter(({ kind }) => kind === 'unit');
  const left = heads.filter(({ label }) => institutions.has(bareLabel(label)));
  // Only where every institution is found among the blocks is leaving them out the whole of it.
  if (left.length < institutions.size) {
    return { ...all, remark: reason('fact.institutions-included') };
  }
  const blocks = new Set(left.map(({ block }) => block));
  return {
    totals: heads.filter((row) => !left.includes(row)),
    rows: table.rows.filter(({ block }) => block > 0 && !blocks.has(block)),
    remark: reason('fact.institutions-excluded', {
      names: left.map(({ label }) => label.replace(/\s+/g, '')).join('、'),
    }),
  };
}

/** 302 and 310 by 款; the blocks of several units are added up. */
function items(figures: BookFigures, table: FormInstance, rows: readonly BookRow[]): Fact[] {
  const byCode = new Map<string, BookRow[]>();
  for (const row of rows) {
    const code = row.code ?? '';
    if (row.kind !== 'item' || !/^3(?:02|10)\d\d$/.test(code)) continue;
    byCode.set(code, [...(byCode.get(code) ?? []), row]);
  }
  return [...byCode].flatMap(([code, own]) => {
    const now = added(own.map((row) => figures.cell(table, row, 'publicUse')));
    const name = own[0]?.label.replace(/\s+/g, '') ?? code;
    return now && now.size !== 0 ? fact(`operating.${code}`, name, now) : [];
  });
}
