import type { Form } from '../editions/form';
import { wholePattern } from '../editions/whole-pattern';
import type { BookRow, FormInstance } from '../model/book';
import { ONE, type Fact, type FactFigure } from '../model/fact';
import { projectKey } from '../model/label';
import { added, fact, NOTHING, type BookFigures } from './book-figures';

const KINDS = [
  { id: 'goods', label: '货物类', letter: 'A' },
  { id: 'works', label: '工程类', letter: 'B' },
  { id: 'services', label: '服务类', letter: 'C' },
] as const;

/** 政府采购 by kind (the letter of the catalogue number), and what of it becomes fixed assets. */
export function procurementFacts(figures: BookFigures, form: Form | undefined): Fact[] {
  const table = figures.table('proc');
  if (!table) return [];
  const items = table.rows.filter((row) => row.kind === 'detail');
  const of = (rows: readonly BookRow[]): FactFigure | null =>
    rows.length === 0 ? NOTHING : added(rows.map((row) => figures.cell(table, row, 'total')));
  const total = figures.figure('proc', 'total', 'total');
  const isAsset = wholePattern(form?.columns.find(({ key }) => key === 'catalog')?.fixedAssets);
  return [
    ...fact('procurement.total', '政府采购预算', total),
    ...KINDS.flatMap(({ id, label, letter }) =>
      fact(`procurement.${id}`, label, of(items.filter((row) => catalogOf(row)[0] === letter))),
    ),
    ...fact('procurement.reservedForSmall', '预留中小微企业份额', reserved(figures, table)),
    ...fact(
      'procurement.items',
      '采购项目',
      { size: items.length * ONE, parts: [] },
      { unit: '项' },
    ),
    ...fact(
      'assets.purchase',
      '拟购置固定资产',
      of(items.filter((row) => isAsset(catalogOf(row)))),
    ),
  ];
}

export function assetFacts(figures: BookFigures): Fact[] {
  return [
    ...fact('assets.total', '上年末固定资产', figures.figure('asset', 'total', 'value')),
    ...fact('assets.vehicles.count', '车辆', figures.figure('asset', 'vehicles', 'quantity'), {
      unit: '辆',
    }),
  ];
}

/** Projects whose budget a table states; what a secret one is called or costs is nobody's to read. */
export function projectFacts({ book }: BookFigures, secret: ReadonlySet<string>): Fact[] {
  return book.projects.flatMap(({ name, kind, budget, sources }) => {
    if (!budget || kind === 'secret' || secret.has(projectKey(name))) return [];
    const parts = sources.slice(0, 1).map(({ form, place }) => ({
      ...{ sign: 1 as const, form, row: name, column: '预算' },
      ...{ value: '', place },
    }));
    return fact(`project.${name}`, name, { size: budget.fen, parts });
  });
}

function reserved(figures: BookFigures, table: FormInstance): FactFigure | null {
  const printed = table.columns.some(({ key }) => key === 'smeReserved');
  return printed ? figures.figure('proc', 'total', 'smeReserved') : null;
}

function catalogOf(row: BookRow): string {
  const raw = row.cells['catalog']?.raw;
  return typeof raw === 'string' ? raw.normalize('NFKC').replace(/[\s.]/g, '').toUpperCase() : '';
}
