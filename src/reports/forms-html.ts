import type { FormInstance } from '../model/book';
import { rangeAddress } from '../model/place';
import { FORM_STATUS, formName } from '../wording/names';
import { reasonSentence } from '../wording/reason-sentence';
import { COLUMN, REPORT, sheetsFrom } from '../wording/report-labels';
import { clipped, markup, type Markup } from './markup';
import { safeSheet } from './tables';

/** Which table was found where, and why not. */
export function formsSection(forms: readonly FormInstance[]): Markup {
  const targets = forms.filter(({ form, status }) => form === 'perf' && status !== 'missing');
  const [first] = targets;
  return markup`<section aria-labelledby="t"><h2 id="t">${REPORT.forms}</h2>
<div class="wide"><table class="forms"><thead><tr><th scope="col">${COLUMN.form}</th><th scope="col">${COLUMN.status}</th><th scope="col">${COLUMN.sheet}</th><th scope="col">${COLUMN.range}</th><th scope="col">${COLUMN.unit}</th><th scope="col">${COLUMN.remark}</th></tr></thead>
<tbody>${forms.filter((form) => !targets.includes(form)).map(formRow)}${
    first &&
    markup`<tr><th scope="row">${formName('perf')}</th><td class="status bound">${FORM_STATUS[first.status]}</td><td colspan="4">${clipped(sheetsFrom(targets.length, safeSheet(first.sheet)), 80)}</td></tr>`
  }</tbody></table></div></section>`;
}

function formRow(form: FormInstance): Markup {
  const { range, status, instance, sheet, unit, columns, why } = form;
  const where = range ? rangeAddress(range.top, range.left, range.bottom, range.right) : '';
  return markup`<tr><th scope="row">${formName(form.form)}${instance !== '' && markup`<span>${clipped(instance, 30)}</span>`}</th><td class="status ${status}">${FORM_STATUS[status]}</td><td>${clipped(safeSheet(sheet).trim(), 40)}</td><td class="a">${where}</td><td>${range && columns.some(({ role }) => role === 'amount') && unit}</td><td>${clipped(why.map(reasonSentence).join('；'), 120)}</td></tr>
`;
}
