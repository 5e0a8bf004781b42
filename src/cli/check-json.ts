import type { FormInstance } from '../model/book';
import type { TextReading } from '../model/claim';
import { quoteOf } from '../model/narrative-text';
import type { Finding, FindingCell, Term } from '../model/finding';
import { rangeAddress } from '../model/place';
import { dataInUse } from '../session/data-in-use';
import { reasonSentence } from '../wording/reason-sentence';
import type { ProposedCell, Suspect } from '../model/suspect';
import type { CheckReport } from '../reports/check-report';
import { placeJson } from './place-json';

/** The object that `check --format json` prints. Its keys are a contract: more may be added, none renamed. */
export function checkJson(workbook: string, report: CheckReport): unknown {
  const { book, verdict, counts, findings, suspects, timings } = report;
  const { code, name, scope } = book.entity;
  return {
    workbook,
    year: book.year,
    edition: book.edition,
    data: dataInUse(),
    entity: { code, name, scope },
    unit: name,
    verdict,
    remarks: report.remarks.map(reasonSentence),
    forms: book.forms.map(formJson),
    checks: counts,
    findings: findings.map((finding) => findingJson(finding, finding.sentence)),
    suspects: suspects.map(suspectJson),
    ...(report.reading ? { coverage: coverageJson(report.reading) } : {}),
    timings: {
      readMs: rounded(timings.readMs),
      bindMs: rounded(timings.bindMs),
      checkMs: rounded(timings.checkMs),
    },
  };
}

/** `left`: the numbers that were held against nothing, each in its sentence. */
function coverageJson({ text, coverage: { numbers, checked, left } }: TextReading): unknown {
  return { numbers, checked, left: left.map(({ span }) => quoteOf(text, span)) };
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
    ...(finding.text ? { text: finding.text } : {}),
    explanation: null,
  };
}

function cellJson({ place, value }: FindingCell): unknown {
  return { ...placeJson(place), value };
}

/** `slip` numbers separate slips; `belongs` is the cell that is corrected with it. */
function suspectJson(suspect: Suspect): unknown {
  const { belongs, satisfies, slipNumber, slip = null, findings } = suspect;
  return {
    ...proposedJson(suspect),
    satisfies,
    findings,
    slip: slipNumber,
    kind: slip,
    belongs: belongs ? proposedJson(belongs) : null,
  };
}

function proposedJson(cell: ProposedCell): object {
  const { place, form, instance, row, column, value, proposed } = cell;
  return { ...placeJson(place), form, instance, row, column, value, proposed };
}

function termJson({ form, row, column, value, place }: Term): unknown {
  return {
    label: [row, column].filter((part) => part !== '').join('·'),
    form,
    value,
    ...placeJson(place),
  };
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
