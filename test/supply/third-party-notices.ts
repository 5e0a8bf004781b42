import type { Rules } from './rules';
import type { Shipped, ShippedPackage } from './shipped';
import { usedLicences } from './spdx';
import { STANDARD_TEXTS } from './standard-texts';

const LINE = '='.repeat(79);

/**
 * The text that goes with a release: every package of what ships, its licence, and the texts that it
 * carries. The same for the same packages, with line feeds.
 */
export function thirdPartyNotices(shipped: readonly Shipped[], rules: Rules): string {
  const packages = new Map<string, ShippedPackage>();
  const targets = new Map<string, string[]>();
  for (const one of shipped) {
    for (const each of one.packages) {
      const key = `${each.name} ${each.version}`;
      packages.set(key, each);
      targets.set(key, [...(targets.get(key) ?? []), one.target]);
    }
  }
  const keys = [...packages.keys()].sort((a, b) => (a < b ? -1 : 1));
  return [
    '勾稽里有下面这些程序的代码，各有各的许可。',
    'Gouji contains code of the following packages, each under its own licence.',
    ...keys.map((key) => {
      const one = packages.get(key)!;
      const used = usedLicences(one.licence ?? '', rules.allowed)?.join(' AND ');
      return [
        LINE,
        key,
        `Licence: ${one.licence}${used !== undefined && used !== one.licence ? `; used under ${used}` : ''}`,
        `In: ${targets.get(key)!.sort().join(', ')}`,
        ...textsOf(one, [...packages.values()], rules),
      ].join('\n');
    }),
    '',
  ].join('\n\n');
}

function textsOf(
  { name, texts }: ShippedPackage,
  all: readonly ShippedPackage[],
  rules: Rules,
): string[] {
  if (texts.length > 0) return texts.map(({ file, text }) => `\n--- ${file}\n\n${plain(text)}`);
  const elsewhere = rules.textElsewhere.find((one) => one.name === name)?.of;
  if (all.some((one) => one.name === elsewhere && one.texts.length > 0)) {
    return [`\n--- (the package carries no text; that of ${elsewhere} holds for it)`];
  }
  const standard = rules.withoutText.find((one) => one.name === name);
  if (!standard) throw new Error(`no licence text of ${name}`);
  const text = STANDARD_TEXTS[standard.licence];
  return [
    `\n--- (the package carries no text; the standard one)\n\nCopyright (c) ${standard.holder}\n\n${text}`,
  ];
}

const plain = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
