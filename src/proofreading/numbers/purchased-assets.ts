import { PASS } from '../../checks/outcome';
import { reason } from '../../model/reason';
import { textUnchecked } from '../draft';
import type { TextContext } from '../text-context';
import { againstTable } from './against-table';
import { compare, sizeOf } from './compare';
import { checksOf } from './measures';
import type { Held, Study } from './study';
import { whyNone } from './table-figure';

const CHECK = 'N-26';
const MEASURE = 'assets.purchase';

/** 拟购置固定资产 is what 采购表 has of fixed assets, told by the catalogue numbers of its rows. */
export function purchasedAssets({ context, slips }: Study): readonly Held[] {
  const checks = checksOf(MEASURE);
  const stated = context.claims.claims.filter(
    (one) => one.measure === MEASURE && one.figure === 'now' && !one.inReason,
  );
  return stated.flatMap((claim): Held[] => {
    const written = slips.get(claim)?.fen ?? sizeOf(claim, '万元');
    if (written === null || !claim.quantity || !checks) return [];
    const fact = context.facts.get(MEASURE);
    if (!fact) return [{ check: CHECK, ...textUnchecked(whyNone(context, checks)) }];
    const looked = [claim.quantity];
    const size = fact.now.size;
    if (compare(written, size) === 'equal') return [{ check: CHECK, outcome: PASS, looked }];
    if (!isNumbered(context)) {
      return [{ check: CHECK, ...textUnchecked(reason('catalog-missing')) }];
    }
    const against = { claim, fact, figures: [fact.now], form: 'proc', written, size };
    return [{ check: CHECK, outcome: againstTable(context, against), looked }];
  });
}

/** Whether every row of 采购表 has its catalogue number. */
function isNumbered({ book }: TextContext): boolean {
  const rows = book.forms.find(({ form, instance }) => form === 'proc' && instance === '')?.rows;
  return (rows ?? []).every(({ kind, cells }) => {
    const raw = cells['catalog']?.raw;
    return kind !== 'detail' || (typeof raw === 'string' && raw.trim() !== '');
  });
}
