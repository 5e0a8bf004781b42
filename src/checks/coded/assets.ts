import { wan } from '../../model/amount';
import type { BookRow, FormInstance } from '../../model/book';
import type { FindingCell } from '../../model/finding';
import { normalizeLabel } from '../../model/label';
import { addressOf } from '../../model/place';
import { cellOf, rowLabel, termOf, type CheckContext } from '../context';
import { shown } from '../../model/shown';
import { PASS, type Outcome } from '../outcome';
import { captionCell } from './captions';
import words from '../words/assets.json';
import type { CodedCheck } from './coded-check';
import { published, presentOf, remark, titleCell } from './forms';

/** 固定资产占用情况表. */

function tables(context: CheckContext): FormInstance[] {
  return context.present('asset');
}

/** A-02 “其中”项不大于它上面的一项. Quantities are compared where both are counted in the same unit. */
export const partsWithin: CodedCheck = (context) =>
  tables(context).flatMap((instance) => {
    let whole: BookRow | undefined;
    return instance.rows.flatMap((row): Outcome[] => {
      if (!/^其中/.test(normalizeLabel(row.label))) {
        whole = row;
        return [];
      }
      const above = whole;
      if (!above) return [];
      const same = measure(row) !== '' && measure(row) === measure(above);
      return (same ? ['value', 'quantity'] : ['value']).flatMap((column): Outcome[] => {
        const part = row.cells[column];
        const limit = above.cells[column]?.amount?.fen ?? 0;
        if (!part?.amount || part.amount.fen === 0) return [];
        if (part.amount.fen <= limit) return [PASS];
        return [
          remark(instance, [row.key, column], {
            slots: {
              row: rowLabel(row),
              whole: rowLabel(above),
              part: shown(part.raw),
              most: shown(above.cells[column]?.raw ?? null) || '0',
            },
            message: column === 'quantity' ? 'quantity' : 'fail',
            actual: wan(part.amount.fen),
            expected: wan(limit),
            difference: wan(part.amount.fen - limit),
            cells: [cellOf(row.sheet, part)],
            terms: [
              termOf(context, instance, row, column),
              termOf(context, instance, above, column, 'right'),
            ],
          }),
        ];
      });
    });
  });

/** What a row counts: the words in brackets at its end. */
function measure(row: BookRow): string {
  return /\(([^()]*)\)$/.exec(normalizeLabel(row.label))?.[1] ?? '';
}

/** 2021年12月31日, 2021-12-31, 20211231; 2021年末 says neither month nor day. */
const DATE = /(20\d\d)[^\d]*(\d{1,2})?[^\d]*(\d{1,2})?/;

/** A-03 截止时间＝上年 12 月 31 日. */
export const closingDate: CodedCheck = (context) =>
  tables(context).flatMap((instance): Outcome[] => {
    const { closing } = instance.caption;
    const year = instance.caption.year ?? context.book.year;
    if (closing === undefined || year === null) return [];
    const [, y, m = '12', d = '31'] = DATE.exec(closing) ?? [];
    const last = Number(y) === year - 1 && Number(m) === 12 && Number(d) === 31;
    if (last) return [PASS];
    return [
      remark(instance, ['closing'], {
        slots: {},
        actual: closing,
        expected: `${String(year - 1)}年12月31日`,
        cells: captionCell(instance, 'closing'),
      }),
    ];
  });

/** Assets that are counted: houses by area, vehicles by number. */
const COUNTED = ['buildings', 'offices', 'vehicles'];

/** A-04 车辆、房屋有价值就有数量；数量写成话的（约4辆）也算有. */
export const assetsCounted: CodedCheck = (context) =>
  tables(context).flatMap((instance) =>
    instance.rows.flatMap((row): Outcome[] => {
      const { value, quantity } = row.cells;
      if (!COUNTED.includes(row.key) || !quantity || (value?.amount?.fen ?? 0) === 0) return [];
      const counted = (quantity.amount?.fen ?? 0) > 0;
      if (counted || /[1-9]/.test(shown(quantity.raw))) return [PASS];
      return [
        remark(instance, [row.key, 'quantity'], {
          slots: { row: rowLabel(row) },
          cells: [cellOf(row.sheet, quantity)],
          terms: [termOf(context, instance, row, 'value')],
        }),
      ];
    }),
  );

/** A-06 资产表的金额单位与其他各表一致. */
export const assetUnit: CodedCheck = (context) => {
  const usual = presentOf(context, published).find((one) => one.caption.unit)?.caption.unit;
  return tables(context).flatMap((instance): Outcome[] => {
    const own = instance.caption.unit;
    if (usual === undefined || own === undefined) return [];
    if (own === usual) return [PASS];
    return [
      remark(instance, ['unit'], {
        slots: {},
        actual: own,
        expected: usual,
        cells: unitCell(instance),
      }),
    ];
  });
};

/** Where the unit is stated: in the caption, or in the label of its column. */
function unitCell(instance: FormInstance): FindingCell[] {
  if (instance.caption.places?.['unit']) return captionCell(instance, 'unit');
  const column = instance.columns.find((one) => one.key === 'value');
  if (!column) return titleCell(instance);
  const address = addressOf(column.labelRow, column.column);
  return [{ place: { sheet: instance.sheet, address }, value: column.label }];
}

/** A-07 有日常公用经费的单位，固定资产是零应当说明；表下的注写了原因就是说明. */
export const assetsDeclared: CodedCheck = (context) => {
  const spending = context.present('t6').find((one) => one.instance === '');
  const total = spending && context.rowOfKey(spending, 'total');
  const running = total?.cells['publicUse'];
  if (!spending || !total || !running || (running.amount?.fen ?? 0) === 0) return [];
  return tables(context).map((instance) => {
    const any = instance.rows.some((row) => (row.cells['value']?.amount?.fen ?? 0) !== 0);
    const explained = instance.notes.some(({ text }) =>
      words.reasonsForNone.some((reason) => text.includes(reason)),
    );
    if (any || explained) return PASS;
    return remark(instance, [], {
      slots: { running: wan(running.amount?.fen ?? 0) },
      cells: titleCell(instance),
      terms: [{ ...termOf(context, spending, total, 'publicUse'), side: 'ground' }],
    });
  });
};
