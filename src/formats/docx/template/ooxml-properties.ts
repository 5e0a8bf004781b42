import { walkXml } from '../../xml/walk';

/** Children of `w:pPr` or `w:rPr` as written, by their names. */
export type Properties = ReadonlyMap<string, string>;

export const NO_PROPERTIES: Properties = new Map();

/** Order that the schema asks of them (ISO/IEC 29500-1, 17.3.1.26 and 17.3.2.28); Word insists on it. */
const PARAGRAPH = (
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd ' +
  'tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi ' +
  'adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc ' +
  'textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'
).split(' ');
const RUN = (
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof ' +
  'snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd ' +
  'fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange'
).split(' ');

/** @param xml one `w:pPr` or `w:rPr` element, or nothing */
export function readProperties(xml: string): Properties {
  const found = new Map<string, string>();
  walkXml(xml, {
    close({ tag, start, parent }, { end }) {
      if (parent !== null && parent.parent === null) found.set(tag, xml.slice(start, end));
    },
  });
  return found;
}

/** @param changes elements by their names with prefix; `null` takes one away */
export function withProperties(
  properties: Properties,
  changes: Readonly<Record<string, string | null>>,
): Properties {
  const changed = new Map(properties);
  for (const [name, xml] of Object.entries(changes)) {
    if (xml === null) changed.delete(name);
    else changed.set(name, xml);
  }
  return changed;
}

export function paragraphProperties(properties: Properties): string {
  return element('w:pPr', properties, PARAGRAPH);
}

export function runProperties(properties: Properties): string {
  return element('w:rPr', properties, RUN);
}

function element(name: string, properties: Properties, order: readonly string[]): string {
  if (properties.size === 0) return '';
  const ranked = [...properties].sort(([a], [b]) => rank(a, order) - rank(b, order));
  return `<${name}>${ranked.map(([, xml]) => xml).join('')}</${name}>`;
}

/** What is not the schema's own comes after the rest, but before the record of a change. */
function rank(name: string, order: readonly string[]): number {
  const at = name.startsWith('w:') ? order.indexOf(name.slice(2)) : -1;
  return at < 0 ? order.length - 1.5 : at;
}
