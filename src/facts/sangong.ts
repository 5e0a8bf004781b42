import type { Fact, FactFigure } from '../model/fact';
import { added, fact, less, type BookFigures } from './book-figures';

/** Items of 表9 with the economic codes whose basic expenditure is in 表6 (spec d.1). */
const ITEMS = [
  { id: 'abroad', label: '因公出国（境）费', row: 'abroad', code: '30212' },
  { id: 'vehicle.purchase', label: '公务用车购置费', row: 'vehiclePurchase', code: '31013' },
  { id: 'vehicle.operation', label: '公务用车运行维护费', row: 'vehicleOperation', code: '30231' },
  { id: 'reception', label: '公务接待费', row: 'reception', code: '30217' },
] as const;

/**
 * “三公”经费 of 财政拨款, each item with its part from basic expenditure (表6) and the rest, which
 * projects pay. 会议费 and 培训费 of old forms are in no total here.
 */
export function sangongFacts(figures: BookFigures): Fact[] {
  const parts = new Map(
    ITEMS.map((item) => [item.id, splitOf(figures, item.row, item.code)] as const),
  );
  const vehicle = figures.figure('t9', 'vehicle', 'total');
  const whole =
    figures.figure('t9', 'sangong', 'total') ??
    added([
      figures.figure('t9', 'abroad', 'total'),
      vehicle,
      figures.figure('t9', 'reception', 'total'),
    ]);
  const basicOf = (...ids: readonly (typeof ITEMS)[number]['id'][]): FactFigure | null =>
    added(ids.map((id) => parts.get(id)?.basic ?? null));
  const vehicleBasic = basicOf('vehicle.purchase', 'vehicle.operation');
  const allBasic = basicOf('abroad', 'vehicle.purchase', 'vehicle.operation', 'reception');
  return [
    ...split('sangong.total', '“三公”经费', whole, allBasic),
    ...ITEMS.slice(0, 1).flatMap(item),
    ...split('sangong.vehicle', '公务用车购置及运维费', vehicle, vehicleBasic),
    ...ITEMS.slice(1).flatMap(item),
  ];

  function item({ id, label }: (typeof ITEMS)[number]): Fact[] {
    const own = parts.get(id);
    return split(`sangong.${id}`, label, own?.whole ?? null, own?.basic ?? null);
  }
}

function splitOf(
  figures: BookFigures,
  row: string,
  code: string,
): { whole: FactFigure | null; basic: FactFigure | null } {
  const there = figures.table('t6') !== undefined;
  const none: FactFigure = { size: 0, parts: [] };
  return {
    whole: figures.figure('t9', row, 'total'),
    // A code that 表6 does not list has no basic expenditure.
    basic: there ? (figures.figure('t6', code, 'total') ?? none) : null,
  };
}

/** The figure, its basic part, and the rest; a rest below zero is X-12's to say, not a fact. */
function split(
  id: string,
  label: string,
  whole: FactFigure | null,
  basic: FactFigure | null,
): Fact[] {
  const project = less(whole, basic);
  return [
    ...fact(id, label, whole),
    ...fact(`${id}.basic`, `${label}（基本支出）`, whole && basic),
    ...fact(`${id}.project`, `${label}（项目支出）`, project && project.size >= 0 ? project : null),
  ];
}
