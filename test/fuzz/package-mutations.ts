import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from './random';
import { mutateXml } from './xml-mutations';

type Parts = Map<string, Uint8Array>;

/** Changes parts as a whole: which there are, under what names, and where they lead. */
const PART_MUTATIONS: readonly ((parts: Parts, random: Random) => void)[] = [
  (parts, random) => {
    parts.delete(random.one([...parts.keys()]));
  },
  (parts, random) => {
    const [one, other] = [random.one([...parts.keys()]), random.one([...parts.keys()])];
    const [first, second] = [parts.get(one), parts.get(other)];
    if (first && second) parts.set(one, second).set(other, first);
  },
  (parts, random) => {
    const from = random.one([...parts.keys()]);
    const name = random.one([
      'xl/workbook.bin',
      'word/document.xml',
      'xl/Workbook.XML',
      '../x',
      'OFD.xml',
      'x',
    ]);
    parts.set(name, parts.get(from) ?? new Uint8Array());
  },
  (parts, random) => {
    parts.set(random.one([...parts.keys()]), new Uint8Array(random.below(3)));
  },
  (parts, random) => {
    const links = [...parts.keys()].filter((name) => name.endsWith('.rels'));
    if (links.length === 0) return;
    const name = random.one(links);
    const target = random.one([
      ...parts.keys(),
      '',
      '/',
      '../../x',
      'https://example.invalid/',
      '.',
    ]);
    const xml = strFromU8(parts.get(name) ?? new Uint8Array());
    const targets = [...xml.matchAll(/(?<=Target=")[^"]*/g)];
    if (targets.length === 0) return;
    const { index, 0: was } = random.one(targets);
    parts.set(name, strToU8(`${xml.slice(0, index)}/${target}${xml.slice(index + was.length)}`));
  },
];

/** Parts that readers look at; the others are changed now and then. */
const READ = /workbook\.xml|sheet\d*\.xml|sharedStrings|document\.xml|styles|numbering|\.rels$/;

/**
 * Changes an Office file in one to four places inside its parts. Names, sizes and checksums are made
 * anew, so that the changes reach the parsers.
 */
export function mutatePackage(bytes: Uint8Array, random: Random): Uint8Array {
  const parts: Parts = new Map(Object.entries(unzipSync(bytes)));
  for (let left = random.one([1, 1, 1, 2, 4]); left > 0; left -= 1) {
    if (random.below(8) === 0) random.one(PART_MUTATIONS)(parts, random);
    else mutatePart(parts, random);
  }
  return zipSync(Object.fromEntries(parts), { level: 1, mtime: new Date(2020, 0, 1) });
}

function mutatePart(parts: Parts, random: Random): void {
  const names = [...parts.keys()];
  const read = names.filter((name) => READ.test(name));
  const name = random.one(read.length > 0 && random.below(10) > 0 ? read : names);
  const xml = strFromU8(parts.get(name) ?? new Uint8Array());
  if (xml !== '') parts.set(name, strToU8(mutateXml(xml, random)));
}
