/** A document that a text names with its number: 《…通知》（冀财预〔2020〕12号）. */
export interface CitedDocument {
  /** The title, as it is compared. */
  readonly title: string;
  /** Its number, as it is compared. */
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

const CITED =
  /《([^《》]{8,80}(?:〈[^〉]*〉[^《》]*)?)》\s*[（(]\s*([\u4e00-\u9fff]{1,12}(?:办|发|字|函|政|党)?[〔[［（(【]\s*20\d\d\s*[〕\]］）)】]\s*第?\s*\d{1,4}\s*号)\s*[）)]/g;

export function citedDocuments(text: string): CitedDocument[] {
  return [...text.matchAll(CITED)].map((match) => ({
    title: plain(match[1] ?? '').replace(/^关于/, ''),
    number: plain(match[2] ?? '').replace(/第/g, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * Whether two numbers of one document differ as a slip does: in the issuer, the year or the sequence alone.
 * Documents of one title in several years differ in year and sequence.
 */
export function isOneDocument(a: string, b: string): boolean {
  const [left, right] = [partsOf(a), partsOf(b)];
  const different = left.filter((part, at) => part !== right[at]).length;
  return left.length === 3 && right.length === 3 && different === 1;
}

function partsOf(number: string): string[] {
  const [, issuer = '', year = '', sequence = ''] = /^(.+?)\((\d{4})\)0*(\d+)号$/.exec(number) ?? [];
  return issuer === '' ? [] : [issuer, year, sequence];
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s“”"'〈〉<>]+/g, '')
    .replace(/[〔[【]/g, '(')
    .replace(/[〕\]】]/g, ')');
}
