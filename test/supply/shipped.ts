/** What ships, as scripts/webpack/what-ships.mjs wrote it, and what may not be in it. */
import { z } from '../../src/model/schema';
import { deniedBecause, type Rules } from './rules';
import { usedLicences } from './spdx';

export const shippedFile = z.strictObject({
  target: z.string(),
  packages: z.array(
    z.strictObject({
      name: z.string(),
      version: z.string(),
      /** As the package states it: an SPDX expression, or words. */
      licence: z.nullable(z.string()),
      texts: z.array(z.strictObject({ file: z.string(), text: z.string() })),
    }),
  ),
});

export type Shipped = z.infer<typeof shippedFile>;
export type ShippedPackage = Shipped['packages'][number];

/** @returns what, where, what to do about it */
export function shippedFaults({ target, packages }: Shipped, rules: Rules): readonly string[] {
  return packages.flatMap((one) => {
    const at = `dist/notices/${target}.json 的 ${one.name} ${one.version}`;
    const why = deniedBecause(rules, one.name, one.version, true);
    return [
      ...(why === null ? [] : [`${at}：不许进构建结果（${why}）。去掉引用它的代码。`]),
      ...(mayShip(one, rules)
        ? []
        : [
            `${at}：许可“${one.licence ?? '没有写'}”不在允许的单子里。换一个包；确有把握，写进 test/supply/rules.json 并说明理由。`,
          ]),
      ...(one.texts.length > 0 || isTextStated(one.name, rules)
        ? []
        : [
            `${at}：包里没有许可全文。在 test/supply/rules.json 的 withoutText 里写明是谁的哪一种。`,
          ]),
    ];
  });
}

function isTextStated(name: string, { withoutText, textElsewhere }: Rules): boolean {
  return [...withoutText, ...textElsewhere].some((one) => one.name === name);
}

function mayShip({ name, licence }: ShippedPackage, rules: Rules): boolean {
  if (licence === null) return false;
  if (rules.exceptions.some((one) => one.name === name && one.licence === licence)) return true;
  return usedLicences(licence, rules.allowed) !== null;
}
