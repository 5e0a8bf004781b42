import { incomparable, renamedRemark } from '../../src/facts/incomparable';
import type { YearFigures } from '../../src/model/year-figures';

type Year = Pick<YearFigures, 'year' | 'entity'>;

const year = (
  code: string,
  name: string,
  of: number | null = 2021,
  scope: 'department' | 'unit' = 'department',
): Year => ({ year: of, entity: { code, name, scope } });
const OWN = year('607', '云台县政务服务局', 2022);
const codeOf = (own: Year, prior: Year, renamed = false): string | undefined =>
  incomparable(own, prior, renamed)?.code;

test('last year must be last year, of the same entity and scope', () => {
  expect(codeOf(OWN, year('607', '云台县政务服务局'))).toBeUndefined();
  expect(codeOf(OWN, OWN)).toBe('prior.not-last-year');
  expect(codeOf(OWN, year('999', '青禾县水务局'))).toBe('prior.other-entity');
  expect(codeOf(OWN, year('607', '云台县政务服务局', 2021, 'unit'))).toBe('prior.other-scope');
  expect(codeOf(OWN, year('607', '云台县政务服务局', null))).toBeUndefined();
});

test.each([
  ['607 云台县政务服务局', '607云台县政务服务局'],
  ['云台县政务服务局（本级）', '云台县政务服务局'],
  ['云台县政务服务局(机关)', '云台县政务服务局'],
  ['“云台县”政务服务局', '云台县政务服务局'],
  ['云台县 政务 服务局', '云台县政务服务局'],
  ['（六）云台县政务服务局', '云台县政务服务局'],
  ['６０７云台县政务服务局', '云台县政务服务局'],
])('“%s” is “%s”, with codes and without', (a, b) => {
  for (const code of ['607', '']) {
    expect(codeOf(year(code, a, 2022), year(code, b))).toBeUndefined();
    expect(codeOf(year(code, b, 2022), year('', a))).toBeUndefined();
  }
});

test('with one code a name may be short for the other, or missing; without it is asked', () => {
  const [short, long] = ['政府办', '白鹭区人民政府办公室'];
  expect(codeOf(year('434', short, 2022), year('434', long))).toBeUndefined();
  expect(codeOf(year('434', long, 2022), year('434', ''))).toBeUndefined();
  expect(codeOf(year('', short, 2022), year('', long))).toBe('prior.renamed');
  expect(codeOf(year('434', long, 2022), year('', short))).toBe('prior.renamed');
});

test('another name is asked about, and then compared with a remark', () => {
  const before = year('607', '云台县行政审批局');
  expect(incomparable(OWN, before)).toEqual({
    code: 'prior.renamed',
    slots: { name: '607 云台县行政审批局', own: '607 云台县政务服务局' },
  });
  expect(codeOf(OWN, before, true)).toBeUndefined();
  expect(renamedRemark(OWN, before).map(({ code }) => code)).toEqual(['prior.was-renamed']);
  expect(renamedRemark(OWN, year('607', '政务服务局'))).toEqual([]);
  expect(codeOf(year('302', '云台县文化和旅游局', 2022), year('302', '云台县文化局'))).toBe(
    'prior.renamed',
  );
});

test('a confirmed renaming covers another code, never another year or scope', () => {
  const other = year('455', '云台县行政审批局');
  expect(codeOf(OWN, other)).toBe('prior.other-entity');
  expect(codeOf(OWN, other, true)).toBeUndefined();
  expect(renamedRemark(OWN, other)).toHaveLength(1);
  expect(codeOf(OWN, { ...other, year: 2020 }, true)).toBe('prior.not-last-year');
  const unit = year('455', '云台县行政审批局', 2021, 'unit');
  expect(codeOf(OWN, unit, true)).toBe('prior.other-scope');
});
