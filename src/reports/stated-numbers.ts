import type { Claim, TextReading } from '../model/claim';
import { changeOf, sizeText, type Fact, type FactPart } from '../model/fact';
import { wordsAt } from '../model/narrative-text';

/** A number or a 持平 of the text beside the table's. */
export interface StatedNumber {
  /** Position of its paragraph. */
  readonly paragraph: number;
  readonly name: string;
  readonly figure: Claim['figure'];
  /** As the text writes it, with the word that says its direction. */
  readonly said: string;
  /** What the tables have, in the fact's unit; `null` where they have nothing. */
  readonly tables: string | null;
  /** The two differ. */
  readonly differs: boolean;
  readonly cells: readonly FactPart[];
}

/** What a text states of the facts, in reading order. */
export function statedNumbers({ text, claims, facts }: TextReading): StatedNumber[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return claims.claims.flatMap((claim) => {
    if (claim.measure === null || claim.inReason) return [];
    const fact = byId.get(claim.measure);
    const { quantity, directionSpan, figure, subject } = claim;
    const direction = directionSpan ? wordsAt(text, directionSpan) : '';
    const number = quantity ? wordsAt(text, { ...quantity.span, end: quantity.unitSpan.end }) : '';
    return [
      {
        ...{ paragraph: claim.span.paragraph, figure },
        name: subject === '' ? (fact?.label ?? '') : subject,
        said: direction + number,
        tables: fact ? tableSays(fact, figure) : null,
        differs: fact !== undefined && differs(claim, fact),
        cells: fact ? partsOf(fact, figure) : [],
      },
    ];
  });
}

/** Of amounts, to the last digit; counts and what has no number beside it are not told. */
function differs({ figure, quantity, direction }: Claim, fact: Fact): boolean {
  if (figure !== 'change') {
    const size = figure === 'now' ? fact.now.size : fact.prior?.size;
    return quantity?.fen !== undefined && size !== undefined && quantity.fen !== size;
  }
  const change = changeOf(fact);
  if (!change) return false;
  const amount = quantity?.fen ?? Math.abs(change.size);
  return change.direction !== direction || amount !== Math.abs(change.size);
}

function tableSays(fact: Fact, figure: Claim['figure']): string | null {
  const { unit, now, prior } = fact;
  if (figure === 'now') return sizeText(now.size, unit) + unit;
  if (figure === 'prior') return prior ? sizeText(prior.size, unit) + unit : null;
  const change = changeOf(fact);
  if (!change) return null;
  if (change.size === 0) return change.direction;
  return `${change.direction}${sizeText(Math.abs(change.size), unit)}${unit}`;
}

function partsOf({ now, prior }: Fact, figure: Claim['figure']): readonly FactPart[] {
  return figure === 'prior' ? (prior?.parts ?? []) : now.parts;
}
