import { chooseEdition } from '../../../src/editions/choose';
import { EDITIONS } from '../../../src/editions/in-use';
import type { Claim, Claims, Quantity } from '../../../src/model/claim';
import type { Fact } from '../../../src/model/fact';
import type { NarrativeText, Span } from '../../../src/model/narrative-text';
import { readClaims } from '../../../src/proofreading/claims/read-claims';
import { readText } from '../../../src/proofreading/claims/read-text';

const { edition } = chooseEdition(EDITIONS, 2022);

/** A text of 2022 whose one part says these paragraphs. */
export function textOf(part: string, ...paragraphs: readonly string[]): NarrativeText {
  const section = edition.language.sections.find(({ key }) => key === part);
  const lines = [
    '某县林业局2022年部门预算公开说明',
    `一、${section?.title ?? part}`,
    ...paragraphs,
  ];
  return readText(
    'a',
    lines.map((text, at) => ({ text, origin: { document: 'a', at } })),
    edition.language.sections,
  );
}

export function claimsOf(text: NarrativeText, facts: readonly Fact[] = []): Claims {
  return readClaims(text, edition, facts);
}

/** What a part states, a line a claim: `expenditure.basic 减少 70.63万元 (2022:2021) <原因>`. */
export function said(part: string, ...paragraphs: readonly string[]): string[] {
  const text = textOf(part, ...paragraphs);
  const { claims, lists } = claimsOf(text);
  const words = (span: Span): string =>
    text.paragraphs[span.paragraph]!.text.slice(span.start, span.end);
  return [
    ...claims.map((claim) => line(claim, words)),
    ...lists.map(
      ({ whole, parts, exhaustive }) =>
        `${String(whole)}${exhaustive ? '=' : '>'}${parts.join('+')}`,
    ),
  ];
}

function line(claim: Claim, words: (span: Span) => string): string {
  const { measure, subject, figure, direction, quantity, year, basis, reason, inReason } = claim;
  return [
    inReason ? '*' : '',
    measure ?? `?${subject}`,
    figure === 'change' ? (direction ?? '') : figure === 'prior' ? '上年' : '',
    quantity ? amount(quantity) : '',
    year !== undefined && year !== 2022 ? `年${String(year)}` : '',
    basis === undefined ? '' : `较${String(basis)}`,
    reason ? `<${words(reason)}>` : '',
  ]
    .filter((one) => one !== '')
    .join(' ');
}

export function amount({ bound, digits, unit }: Quantity): string {
  return `${bound ?? ''}${digits}${unit}`;
}
