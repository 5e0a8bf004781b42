import type { BookRow, FormInstance } from '../model/book';
import type { Fact } from '../model/fact';
import { entityKey } from '../model/entity-name';
import type { Profile } from '../model/profile';
import { reason, type Reason } from '../model/reason';
import { added, fact, NOTHING, type BookFigures } from './book-figures';

/**
 * 机关运行经费: 公用经费 of 一般公共预算 basic expenditure of administrative units and institutions run
 * like them (spec d.2). Where 表6 tells its units apart, other institutions are left out; where it does
 * not, that they are in it is a remark.
 */
export function operatingFacts(figures: BookFigures, profile?: Profile): Fact[] {
  const table = figures.table('t6');
  if (!table) return [];
  const staff = staffOf(figures, profile);
  if (staff.units.size > 0 && staff.institutions.size === staff.units.size) {
    return fact('operating.total', LABEL, NOTHING, { remark: ONLY });
  }
  if (table.status === 'empty') return fact('operating.total', LABEL, NOTHING);
  const { totals, rows, remark } = counted(table, staff);
  const now = added(totals.map((row) => figures.cell(table, row, 'publicUse')));
  return [
    ...fact('operating.total', LABEL, now, remark ? { remark } : {}),
    ...items(figures, table, rows),
  ];
}

const LABEL = '机关运行经费';
const ONLY = reason('fact.only-institutions');

/** Units whose kind is known, and the institutions among them, by name. */
interface Staff {
  readonly units: ReadonlySet<string>;
  readonly institutions: ReadonlySet<string>;
}

/** From the table of units, else from the profile. A unit's own book speaks of this unit alone. */
function staffOf(figures: BookFigures, profile: Profile | undefined): Staff {
  const { entity } = figures.book;
  const printed = (figures.table('org')?.rows ?? []).flatMap(({ label, cells }) => {
    const raw = cells['nature']?.raw;
    return typeof raw === 'string' ? [{ name: label, nature: raw }] : [];
  });
  const known = [printed, profile?.institutions ?? []]
    .map((units) => units.filter(({ nature }) => (nature ?? '').trim() !== ''))
    .find((units) => units.length > 0);
  const units = (known ?? []).map(({ name, nature = '' }) => ({ name: entityKey(name), nature }));
  const own = units.filter(({ name }) => name === entityKey(entity.name));
  const counting = entity.scope === 'unit' && own.length > 0 ? own : units;
  return {
    units: new Set(counting.map(({ name }) => name)),
    institutions: new Set(
      counting.filter(({ nature }) => isInstitution(nature)).map(({ name }) => name),
    ),
  };
}

/** Institutions run like administrative units (参公) are none. */
function isInstitution(nature: string): boolean {
  const participates = /参公|参照/.test(nature.replace(/[非不未](?:参公|参照)/g, ''));
  return /事业|公益[一二三]类/.test(nature) && !participates;
}

interface Counted {
  readonly totals: readonly BookRow[];
  readonly rows: readonly BookRow[];
  readonly remark?: Reason;
}

/** The rows that count: all of them, or the blocks of administrative units. */
function counted(table: FormInstance, { units, institutions }: Staff): Counted {
  const all = { totals: table.rows.filter(({ key }) => key === 'total'), rows: table.rows };
  if (institutions.size === 0) return all;
  const heads = table.rows.filter(({ kind }) => kind === 'unit');
  const left = heads.filter(({ label }) => institutions.has(entityKey(label)));
  // Leaving them out is the whole of it where every institution has a block, or every block a known unit.
  const told = heads.length > 0 && heads.every(({ label }) => units.has(entityKey(label)));
  if (left.length < institutions.size && !told) {
    return { ...all, remark: reason('fact.institutions-included') };
  }
  if (left.length === 0) return all;
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
