import { partsOf } from '../facts/parts';
import { questionedReason } from '../facts/questioned-reason';
import { wan } from '../model/amount';
import type { Document } from '../model/document';
import type { Fact } from '../model/fact';
import { projectKey } from '../model/label';
import type { OpenPoint } from '../model/narrative';
import { secretProjects } from '../model/profile';
import { reason, type Reason } from '../model/reason';
import { typedSum } from './project-list';
import type { NarrativeInput } from './template-data';
import { withoutSecrets } from './without-secrets';

/** Totals whose parts the text states. */
const STATED = [
  ...['income.total', 'expenditure.total', 'sangong.total', 'sangong.vehicle'],
  'procurement.total',
];

/** Sections by the beginning of the ids of the facts that they state; the others stand in 二. */
const SECTIONS: Readonly<Record<string, string>> = {
  operating: '三',
  sangong: '四',
  procurement: '六',
  assets: '七',
};

function sectionOf(fact: string): string {
  return SECTIONS[fact.split('.')[0] ?? ''] ?? '二';
}

/** What to look at before the text is published, because the tables do not quite bear it. */
export function questionsOf(input: NarrativeInput, document: Document): OpenPoint[] {
  const { book, facts, profile } = input;
  const ask = (ordinal: string, why: Reason): OpenPoint => ({
    kind: 'question',
    section: headingOf(document, ordinal),
    why,
  });
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const compared = facts.some(({ prior }) => prior !== undefined);
  const { year, exact } = book.edition;
  const remark = byId.get('operating.total')?.remark;
  const secrets = secretCount(input);
  return [
    ...(exact ? [] : [ask('', reason('narrative.other-edition', { year }))]),
    ...(compared ? [] : [ask('二', reason('narrative.no-prior'))]),
    ...STATED.flatMap((id) =>
      disagreeing(facts, byId.get(id)).map((why) => ask(sectionOf(id), why)),
    ),
    ...projectsSum(byId.get('expenditure.project'), typedSum(profile, book)).map((why) =>
      ask('二', why),
    ),
    ...typedReasons(input).map(({ id, why }) => ask(sectionOf(id), why)),
    ...(remark?.code === 'fact.institutions-included' ? [ask('三', remark)] : []),
    ...(secrets > 0 ? [ask('五', reason('narrative.secrets-left-out', { count: secrets }))] : []),
  ];
}

function disagreeing(facts: readonly Fact[], fact: Fact | undefined): Reason[] {
  if (!fact || fact.now.size === 0 || partsOf(facts, fact.id).complete) return [];
  return [reason('narrative.parts', { name: fact.label })];
}

function projectsSum(whole: Fact | undefined, typed: number | null): Reason[] {
  if (!whole || typed === null || typed === whole.now.size) return [];
  const difference = wan(typed - whole.now.size);
  return [
    reason('narrative.projects-sum', { typed: wan(typed), whole: wan(whole.now.size), difference }),
  ];
}

/** Reasons that name what did not move, moved the other way, or by another amount. */
function typedReasons({ profile, facts, changes }: NarrativeInput): { id: string; why: Reason }[] {
  return Object.entries(profile?.reasons ?? {}).flatMap(([id, text]) =>
    questionedReason(id, text, facts, changes).map((why) => ({ id, why })),
  );
}

/** Targets and rows that stay out of the text, and projects that the unit listed as secret. */
function secretCount({ book, profile }: NarrativeInput): number {
  const inTables = new Set(book.projects.map(({ name }) => projectKey(name)));
  const listed = [...secretProjects(profile)].filter((key) => !inTables.has(key));
  return withoutSecrets(book, profile).forms.reduce(
    (count, { secret, rows }) =>
      count + (secret ? 1 : rows.filter((row) => row.secret === true).length),
    listed.length,
  );
}

function headingOf(document: Document, ordinal: string): string {
  if (ordinal === '') return '';
  for (const block of document.blocks) {
    if (block.kind === 'paragraph' && block.level === 1 && block.text.startsWith(`${ordinal}、`))
      return block.text;
  }
  return '';
}
