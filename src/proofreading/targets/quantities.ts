import type { Quantity } from '../../model/claim';
const AMOUNT =
  /(不少于|不低于|至少|不超过|不高于|≥|≤)?\s*(\d+(?:,\d{3})*(?:\.\d+)?)\s*(万元|亿元|元|万字|万人|万|%|％|个工作日|个月|人次|年|月|日|天|个|家|份|册|本|篇|次|场|人|名|套|台|条|根|户|项|期|批|线|小时)?(以上|以下|以内|之内|内|及以上)?/g;
/** TEMPORARY until claims has it. */
export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(AMOUNT)].flatMap((m): Quantity[] => {
    const [all, before, digits = '', unit = '', after] = m;
    const lead = all.indexOf(digits);
    const start = m.index + lead;
    if (/^[年月日号]/.test(unit) && (digits.length === 4 || unit !== '年')) return [];
    const bound =
      /少|低|至少|≥/.test(before ?? '') || /以上/.test(after ?? '')
        ? '≥'
        : /超|高|≤/.test(before ?? '') || /[下内]/.test(after ?? '')
          ? '≤'
          : undefined;
    const end = start + digits.length;
    const at = text.indexOf(unit, end);
    return [
      {
        span: { paragraph: 0, start, end: unit ? at + unit.length : end },
        digits: digits.replace(/,/g, ''),
        decimals: 0,
        unit: unit === '％' ? '%' : unit,
        unitSpan: { paragraph: 0, start: unit ? at : end, end: unit ? at + unit.length : end },
        ...(bound ? { bound } : {}),
      },
    ];
  });
}
