/** Characters before a comparison in which its sentence is looked for. */
const REACH = 100;

/**
 * F-14 A target of a year that is compared with that same year: 比2021年节约 in the budget of 2021. A
 * later year in the clause makes it a plan for that one.
 */
export function ownYearCompared(text: string, year: number): { start: number; end: number }[] {
  const pattern = new RegExp(
    `[比较]\\s*${String(year)}\\s*年(?:度)?(?:预算)?[^，。；、\\d]{0,6}(?:节约|节省|降低|减少|下降|压减|压缩|增长|提高|增加|提升)`,
    'g',
  );
  return [...text.matchAll(pattern)].flatMap(({ index, 0: words }) => {
    const before =
      text
        .slice(Math.max(0, index - REACH), index)
        .split(/[。；]/)
        .at(-1) ?? '';
    const later = [...before.matchAll(/20\d\d/g)].some(([one]) => Number(one) > year);
    return later ? [] : [{ start: index, end: index + words.length }];
  });
}
