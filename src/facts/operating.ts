import type { BookRow } from '../model/book';
import type { Fact } from '../model/fact';
import { reason, type Reason } from '../model/reason';
import { fact, type BookFigures } from './book-figures';

/**
 * 机关运行经费: 公用经费 of 一般公共预算 basic expenditure of administrative units and institutions run
 * like them (spec d.2). Where 表6 does not tell units apart, an institution among them is a remark.
 */
export function operatingFacts(figures: BookFigures): Fact[] {
  const table = figures.table('t6');
  if (!table) return [];
  const remark = institutionsIn(figures);
  const total = figures.figure('t6', 'total', 'publicUse');
  const none = remark?.code === 'fact.only-institutions';
  const items = table.rows.filter(
    (row) => row.kind === 'item' && /^3(?:02|10)\d\d$/.test(row.code ?? ''),
  );
  return [
    ...fact(
      'operating.total',
      '机关运行经费',
      none ? { size: 0, parts: [] } : total,
      remark ? { remark } : {},
    ),
    ...(none ? [] : items.flatMap((row) => itemFact(figures, table, row))),
  ];
}

function itemFact(
  figures: BookFigures,
  table: NonNullable<ReturnType<BookFigures['table']>>,
  row: BookRow,
): Fact[] {
  const now = figures.cell(table, row, 'publicUse');
  if (!now || now.size === 0) return [];
  return fact(`operating.${row.code ?? ''}`, row.label.replace(/\s+/g, ''), now);
}

/** 参公 institutions count as administrative. */
function institutionsIn(figures: BookFigures): Reason | undefined {
  const natures = (figures.table('org')?.rows ?? []).flatMap((row) => {
    const raw = row.cells['nature']?.raw;
    return typeof raw === 'string' && raw.trim() !== '' ? [raw] : [];
  });
  const institutions = natures.filter((text) => /事业/.test(text) && !/参公|参照/.test(text));
  if (institutions.length === 0) return undefined;
  return reason(
    institutions.length === natures.length
      ? 'fact.only-institutions'
      : 'fact.institutions-included',
  );
}
