import type { TextReading } from '../model/claim';
import type { Finding } from '../model/finding';
import { partName, placeOfForm } from '../wording/place-text';
import { coverageSentence, FIGURE_NAME, TEXT_REPORT } from '../wording/text-report-labels';
import { clipped, markup, type Markup } from './markup';
import { statedNumbers, type StatedNumber } from './stated-numbers';
import { stretchesOf, type Stretch } from './text-stretches';

/** Places of one number that are named. */
const MOST_PLACES = 3;
const LONGEST_PLACE = 60;

/**
 * The text with its numbers marked, beside what the tables have. Paragraphs without a number and
 * without a finding are left out, and counted.
 * @param groupOf number of the group that a finding is listed in
 */
export function textSection(
  reading: TextReading,
  findings: readonly Finding[],
  groupOf: ReadonlyMap<string, number>,
): Markup {
  const { text, coverage } = reading;
  const stretches = stretchesOf(reading, findings);
  const stated = new Map<number, StatedNumber[]>();
  for (const one of statedNumbers(reading))
    stated.set(one.paragraph, [...(stated.get(one.paragraph) ?? []), one]);
  const links = findings.map(({ id }) => groupOf.get(id));
  const parts = text.sections.map((section, i) => {
    const own = text.paragraphs.flatMap((paragraph, at) => {
      const pieces = stretches[at] ?? [];
      const telling = pieces.some(({ state }) => state !== 'plain');
      return paragraph.section === i && telling
        ? [paragraphHtml(pieces, stated.get(at) ?? [], links)]
        : [];
    });
    return own.length === 0
      ? null
      : markup`<h3>${clipped(`${section.number === '' ? '' : `${partName(section.number)} `}${section.title}`, 60)}</h3>
${own}`;
  });
  return markup`<section class="text" aria-labelledby="x"><h2 id="x">${TEXT_REPORT.title}</h2>
<p class="note">${coverageSentence(coverage)}${TEXT_REPORT.legend}</p>
${parts}</section>`;
}

function paragraphHtml(
  stretches: readonly Stretch[],
  stated: readonly StatedNumber[],
  links: readonly (number | undefined)[],
): Markup {
  return markup`<div class="pair"><p class="said">${stretches.map((one) => stretchHtml(one, links))}</p>${stated.length > 0 && numbersTable(stated)}</div>
`;
}

function stretchHtml(
  { text, state, findings }: Stretch,
  links: readonly (number | undefined)[],
): Markup {
  if (state === 'plain') return markup`${text}`;
  const groups = [...new Set(findings.flatMap((one) => links[one] ?? []))];
  return markup`<mark class="${state}">${text}</mark>${groups.map((group) => markup`<sup><a href="#g${group}">${group}</a></sup>`)}`;
}

function numbersTable(stated: readonly StatedNumber[]): Markup {
  return markup`<table class="held"><thead><tr><th scope="col">${TEXT_REPORT.measure}</th><th scope="col" class="n">${TEXT_REPORT.said}</th><th scope="col" class="n">${TEXT_REPORT.tables}</th><th scope="col">${TEXT_REPORT.place}</th></tr></thead>
<tbody>${stated.map(
    ({ name, figure, said, tables, differs, cells }) =>
      markup`<tr><td>${clipped(name, 30)}${figure !== 'now' && markup`<span>${FIGURE_NAME[figure]}</span>`}</td><td class="n">${clipped(said, 24)}</td><td class="n${differs && ' off'}">${tables === null ? '—' : clipped(tables, 24)}</td><td class="a">${cells.slice(0, MOST_PLACES).map(({ form, place }, i) => markup`${i > 0 && '、'}${clipped(placeOfForm(form, place), LONGEST_PLACE)}`)}${cells.length > MOST_PLACES && '…'}</td></tr>
`,
  )}</tbody></table>`;
}
