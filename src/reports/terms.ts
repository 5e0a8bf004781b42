import type { Finding, Term } from '../model/finding';
import { SECRET } from '../model/project';
import { placeInTable } from '../wording/place-text';
import { shortFormName } from '../wording/names';
import { COLUMN, items, REPORT, ROLE, zeroTerms } from '../wording/report-labels';
import { clipped, markup, type Markup } from './markup';
import { isSecretSpot, type Tables } from './tables';

/** Of more operands than this on one side, those that are blank or zero are only counted. */
const FEW = 3;
/** Operands that are listed; beyond it nobody adds them up by hand. */
const MOST = 60;

/** The operands of a finding (现场数据) as a small table; folded where a script runs. */
export function termsTable(finding: Finding, tables: Tables): Markup | null {
  const { terms } = finding;
  if (terms.length < 2) return null;
  const telling = terms.filter((term) => isTelling(term, terms));
  const listed = telling.slice(0, MOST);
  const left = terms.length - listed.length;
  return markup`<details open data-fold class="terms"><summary>${REPORT.terms}<span>${items(listed.length)}</span></summary>
<table><thead><tr><th scope="col">${COLUMN.role}</th><th scope="col">${COLUMN.form}</th><th scope="col">${COLUMN.row}</th><th scope="col">${COLUMN.column}</th><th scope="col">${COLUMN.cell}</th><th scope="col" class="n">${COLUMN.value}（${REPORT.termUnit}）</th></tr></thead>
<tbody>${listed.map((term) => termRow(term, tables))}</tbody></table>${left > 0 && markup`<p class="note">${zeroTerms(left)}</p>`}</details>
`;
}

function termRow(term: Term, tables: Tables): Markup {
  const { side, sign, form, row, column, place } = term;
  const role = side === 'right' ? ROLE[sign < 0 ? 'minus' : 'plus'] : ROLE[side];
  const spot = place && tables.find(place);
  const value = spot && isSecretSpot(spot) ? SECRET : (term.value ?? REPORT.empty);
  return markup`<tr><td class="s">${role}</td><td>${shortFormName(form)}</td><td>${clipped(row, 40)}</td><td>${clipped(column, 24)}</td><td class="a">${place ? placeInTable(place) : '—'}</td><td class="n">${value}</td></tr>`;
}

function isTelling(term: Term, terms: readonly Term[]): boolean {
  const zero = term.value === null || /^-?0(?:\.0*)?$/.test(term.value);
  return !zero || terms.filter(({ side }) => side === term.side).length <= FEW;
}
