/** Data packs of the tests, and the program as it is where one was handed over. */

export interface HandedOver {
  readonly pack: unknown;
  readonly files: Readonly<Record<string, unknown>>;
}

export const HEAD = { schema: 1, name: '某市财政局', version: '3' };

export function packOf(
  files: Readonly<Record<string, unknown>> = {},
  head: object = {},
): HandedOver {
  return { pack: { ...HEAD, ...head }, files };
}

/** A new year whose 收支总表 prints one row otherwise. */
export const EDITION = 'editions/moushi-2026/edition.json';
export const NEW_YEAR = {
  ...{ id: 'moushi-2026', region: 'moushi', regionName: '某市', year: 2026 },
  basedOn: 'hebei-2025',
  forms: {
    t1: { changeRows: [{ side: 'income', key: 'unitFunds', label: '五、单位自筹资金' }] },
  },
};

/** It is broken by every workbook that receives guests for more than nothing. */
export const RULE = {
  id: 'MS-01',
  severity: 'warning',
  title: '公务接待费为零',
  formulas: ['T9[公务接待费].合计 = 0'],
  message: '公务接待费 {actual} 万元，今年应为零',
};
export const RULE_PACK = { name: '某市规则', checks: [RULE] };

/**
 * The rooms that go by data, evaluated anew after this was handed over.
 * @param raw `undefined`: the file did not come
 */
export async function withData(raw: unknown) {
  jest.resetModules();
  const { offerData } = await import('../../src/editions/offered');
  offerData(raw);
  const inUse = await import('../../src/editions/in-use');
  const { CATALOGUE, DATA, RULES } = await import('../../src/checks/catalogue');
  const { dataProblemSentence } = await import('../../src/wording/data-sentence');
  return {
    ...{ inUse, offerData, CATALOGUE, DATA, RULES },
    /** What is wrong, in sentences; none where the pack is in use. */
    complaints: DATA.kind === 'refused' ? DATA.problems.map(dataProblemSentence) : [],
  };
}
