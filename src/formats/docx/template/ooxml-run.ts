import { escapeXml } from '../../xml/entities';
import { runProperties, withProperties, type Properties } from './ooxml-properties';

const TEXT = '<w:t xml:space="preserve">';
const TEXT_END = '</w:t>';
/** What a person has still to fill in. */
const MARKED = { 'w:highlight': '<w:highlight w:val="yellow"/>' };

/** A run of text; line ends and tabs are those of Word. */
export function run(text: string, properties: Properties, gap = false): string {
  const own = runProperties(gap ? withProperties(properties, MARKED) : properties);
  return `<w:r>${own}${TEXT}${inner(text)}${TEXT_END}</w:r>`;
}

/**
 * Text in place of a tag, inside the `w:t` where the tag began.
 * @param properties of the run that holds it, which goes on behind a gap as it was
 */
export function textInRun(text: string, properties: Properties, gap: boolean): string {
  if (!gap) return inner(text);
  return `${TEXT_END}</w:r>${run(text, properties, true)}<w:r>${runProperties(properties)}${TEXT}`;
}

function inner(text: string): string {
  return escapeXml(plain(text))
    .replaceAll('\n', `${TEXT_END}<w:br/>${TEXT}`)
    .replaceAll('\t', `${TEXT_END}<w:tab/>${TEXT}`);
}

/** Without the characters that XML 1.0 does not know, and with one sign for the end of a line. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]|[\p{Cs}\ufffe\uffff]/gu, '');
}
