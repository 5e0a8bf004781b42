import type { Term } from '../model/finding';
import { SECRET } from '../model/project';
import { placeInTable } from '../wording/place-text';
import { shortFormName } from '../wording/names';
import { COLUMN, items, numberSign, REPORT, ROLE, omittedTerms } from '../wording/report-labels';
import type { Numbered } from './finding-block';
import { clipped, markup, type Markup } from './markup';
import { isSecretSpot, type Tables } from './tables';

/** Of more operands than this on one side, those that are blank or zero are only counted. */
const FEW = 3;
/** Operands of a finding that are listed; beyond it nobody adds them up by hand. */
const MOST = 60;

/** The operands of findings (现场数据) as one small table; folded where a script runs. */
export function termsTable(findings: readonly Numbered[], tables: Tables): Markup | null {
  const own = findings.filter(({ finding }) => finding.terms.length > 1);
  if (own.length === 0) return null;
  const count = own.reduce((sum, { finding }) => sum + tellingOf(finding.terms).length, 0);
  const omitted = own.some(({ finding: { terms } }) => tellingOf(terms).length < terms.length);
  const cut = own.some(({ finding: { terms } }) => tellingOf(terms).length === MOST);
  return markup`<details open data-fold class="terms"><summary>${REPORT.terms}<span>${items(count)}</span></summary>
<table><thead><tr>${[COLUMN.role, COLUMN.form, COLUMN.row, COLUMN.column, COLUMN.cell].map((name) => markup`<th scope="col">${name}</th>`)}<th scope="col" class="n">${COLUMN.value}（${REPORT.termUnit}）</th></tr></thead>
${own.map((one) => termsOf(one, findings.length > 1, tables))}</table>${omitted && markup`<p class="note">${omittedTerms(cut ? MOST : null)}</p>`}</details>
`;
}

function termsOf({ number, finding }: Numbered, several: boolean, tables: Tables): Markup {
  return markup`<tbody>${tellingOf(finding.terms).map((term, i) => termRow(term, several && i === 0 ? numberSign(number) : '', tables))}</tbody>
`;
}

function termRow(term: Term, number: string, tables: Tables): Markup {
  const { side, sign, form, row, column, place } = term;
  const role = side === 'right' ? ROLE[sign < 0 ? 'minus' : 'plus'] : ROLE[side];
  const spot = place && tables.find(place);
  const value = spot && isSecretSpot(spot) ? SECRET : (term.value ?? REPORT.empty);
  return markup`<tr><td class="s">${number !== '' && markup`<b>${number}</b>`}${role}</td><td>${shortFormName(form)}</td><td>${clipped(row, 40)}</td><td>${clipped(column, 24)}</td><td class="a">${place ? placeInTable(place) : '—'}</td><td class="n">${clipped(value, 24)}</td></tr>
`;
}

/** The operands that tell something: of many on one side, those that are blank or zero are left out. */
export function tellingOf(terms: readonly Term[]): readonly Term[] {
  const isZero = ({ value }: Term): boolean => value === null || /^-?0(?:\.0*)?$/.test(value);
  const few = (side: Term['side']): boolean =>
    terms.filter((term) => term.side === side).length <= FEW;
  return terms.filter((term) => !isZero(term) || few(term.side)).slice(0, MOST);
}
