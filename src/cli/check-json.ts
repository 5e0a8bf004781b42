import type { FormInstance } from '../model/book';
import type { Finding, FindingCell, Term } from '../model/finding';
import { addressOf, rangeAddress, type Place } from '../model/place';
import { reasonSentence } from '../wording/reason-sentence';
import type { CheckReport } from '../reports/check-report';

/** The object that `check --format json` prints. Its keys are a contract: more may be added, none renamed. */
export function checkJson(workbook: string, report: CheckReport): unknown {
  const { book, verdict, counts, findings, timings } = report;
  const { code, name, scope } = book.entity;
  return {
    workbook,
    year: book.year,
    edition: book.edition,
    entity: { code, name, scope },
    unit: name,
    verdict,
    remarks: report.remarks.map(reasonSentence),
    forms: book.forms.map(formJson),
    checks: counts,
    findings: findings.map((finding) => findingJson(finding, finding.sentence)),
    // Proposals for single cells come with `recalc`; until then there are none.
    suspects: [],
    timings: {
      readMs: rounded(timings.readMs),
      bindMs: rounded(timings.bindMs),
      checkMs: rounded(timings.checkMs),
    },
  };
}

function formJson(form: FormInstance): unknown {
  const { range } = form;
  return {
    id: form.form,
    instance: form.instance,
    sheet: form.sheet,
    range: range ? rangeAddress(range.top, range.left, range.bottom, range.right) : '',
    unit: form.unit,
    status: form.status,
    why: form.why.map(reasonSentence).join('；'),
  };
}

function findingJson(finding: Finding, message: string): unknown {
  return {
    id: finding.id,
    check: finding.check,
    severity: finding.severity,
    verdict: finding.verdict,
    message,
    form: finding.form,
    instance: finding.instance,
    expected: finding.expected,
    actual: finding.actual,
    difference: finding.difference,
    cells: finding.cells.map(cellJson),
    terms: finding.terms.map(termJson),
    rootCause: finding.rootCause,
    explanation: null,
  };
}

function cellJson({ place, value }: FindingCell): unknown {
  return { ...placeJson(place), value };
}

function termJson({ form, row, column, value, place }: Term): unknown {
  return {
    label: [row, column].filter((part) => part !== '').join('·'),
    form,
    value,
    ...placeJson(place),
  };
}

function placeJson(place: Place | null): { sheet: string; address: string } {
  if (place === null) return { sheet: '', address: '' };
  if ('sheet' in place) return place;
  if (!('table' in place)) return { sheet: place.section, address: '' };
  return { sheet: place.table, address: addressOf(place.row - 1, place.column - 1) };
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
