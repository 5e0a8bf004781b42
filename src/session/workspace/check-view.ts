import type { Check } from '../../checks/check';
import { findCheck } from '../../checks/catalogue';
import { isRuleRemark } from '../../checks/rule-remarks';
import type { FindingGroup } from '../../checks/group';
import type { FormInstance } from '../../model/book';
import type { Finding, Term } from '../../model/finding';
import { rangeAddress, type Place } from '../../model/place';
import { SECRET } from '../../model/project';
import type { Snapshot } from '../../model/snapshot';
import type { Suspect } from '../../model/suspect';
import type { CheckReport } from '../../reports/check-report';
import { groupCells, groupTitle } from '../../reports/group-title';
import { isSecretFinding, isSecretSpot, Tables } from '../../reports/tables';
import { tellingOf } from '../../reports/terms';
import { clauseInWords } from '../../wording/finding-sentence';
import { BOOK_VERDICT, DEMAND, FORM_STATUS, formName, shortFormName } from '../../wording/names';
import { nextStep } from '../../wording/next-step';
import { headlineText, mendFirst } from '../../wording/pane-sentence';
import { placeInTable, placeOfForm, placeText } from '../../wording/place-text';
import { reasonSentence } from '../../wording/reason-sentence';
import {
  countsSentence,
  likelyWrong,
  omittedTerms,
  REPORT,
  ROLE,
  SLIP,
} from '../../wording/report-labels';
import { TEXT_REPORT } from '../../wording/text-report-labels';
import { fixOf } from './fixing';
import { isExplainable, type Explained } from './explanations';
import { quoteView } from './quote-view';
import type {
  CheckView,
  FindingView,
  FormView,
  GroupView,
  PlaceView,
  SuspectView,
  TermView,
} from './state';

const FIRST_CELLS = 2;
/** Cells of one finding that are named. */
const MOST_PLACES = 12;

/** What checking came to, in words, group by group. */
export function checkView(
  report: CheckReport,
  catalogue: readonly Check[],
  explained: Explained,
  snapshot: Snapshot,
  at: number,
): CheckView {
  const { verdict, counts, book, remarks } = report;
  const writer = new ViewWriter(report, catalogue, explained, snapshot);
  const groups = report.groups.map((group) => writer.group(group));
  const open = groups.filter((group) => group.open > 0);
  const of = (severity: string): number =>
    open.filter((group) => group.severity === severity && !group.unchecked).length;
  const first = report.groups[0]?.findings[0]?.cells[0]?.place;
  const next = verdict === 'fail' && first ? writer.place(first) : null;
  return {
    verdict,
    headline: headlineText(verdict, of('error'), of('warning')) || BOOK_VERDICT[verdict],
    next: next ? mendFirst(next.text) : nextStep(verdict, report.groups, remarks),
    nextPlace: next?.place ?? null,
    at,
    counts: countsSentence(counts),
    groups,
    forms: book.forms.map(formView),
    weakened: remarks.filter(isRuleRemark).map(reasonSentence),
    remarks: remarks.filter((one) => !isRuleRemark(one)).map(reasonSentence),
  };
}

/** Words findings; a text and the tables beside it have the same. */
export class ViewWriter {
  private readonly tables: Tables;
  private readonly sentences: ReadonlyMap<string, string>;
  private readonly suspects = new Map<string, Suspect>();

  constructor(
    report: CheckReport,
    private readonly catalogue: readonly Check[],
    private readonly explained: Explained,
    private readonly snapshot: Snapshot,
  ) {
    this.tables = new Tables(report.book);
    this.sentences = new Map(report.findings.map(({ id, sentence }) => [id, sentence]));
    for (const suspect of [...report.suspects].reverse())
      for (const id of suspect.findings) this.suspects.set(id, suspect);
  }

  group(group: FindingGroup): GroupView {
    const { check, form, instance, severity, unchecked, findings } = group;
    const entry = findCheck(check, this.catalogue);
    const views = findings.map((finding) => this.finding(finding));
    const { form: table, title: rule } = groupTitle(group, this.catalogue);
    const only = views.length === 1 ? views[0] : undefined;
    return {
      key: [check, form, instance, String(unchecked)].join('/'),
      ...{ check, severity, unchecked },
      demand: DEMAND[severity],
      ...{ form: table, rule, told: only !== undefined },
      title: only ? withoutTable(only.sentence, table) : rule,
      where: groupCells(group, this.tables, FIRST_CELLS),
      clause: clauseInWords(entry, check),
      formula: entry?.formulas?.join('；') ?? '',
      open: views.filter(({ explanation }) => explanation === null || explanation.stale).length,
      findings: views,
      followers: group.followers.map((finding) => this.finding(finding)),
    };
  }

  private finding(finding: Finding): FindingView {
    const { id, severity, verdict, cells, terms, text } = finding;
    const secret = isSecretFinding(finding, this.tables);
    const telling = tellingOf(terms);
    return {
      ...{ id, severity },
      unchecked: verdict === 'unchecked',
      sentence: secret ? REPORT.secretSentence : (this.sentences.get(id) ?? id),
      quote: secret ? null : quoteView(finding),
      figures: secret ? [] : figuresOf(finding),
      // Where the quoted words stand is said with them.
      places: cells
        .slice(text ? 1 : 0)
        .slice(0, MOST_PLACES)
        .map(({ place }) => this.place(place)),
      terms: terms.length > 1 && !secret ? telling.map((term) => this.term(term)) : [],
      omittedTerms: telling.length < terms.length ? omittedTerms(null) : '',
      suspect: secret ? null : this.suspect(id),
      explanation: this.explained.of(finding),
      explainable: isExplainable(finding),
    };
  }

  /** By its table, where it lies in one: the names of sheets are long. */
  place(place: Place): PlaceView {
    const form = this.tables.find(place)?.table.form.form;
    return { text: form === undefined ? placeText(place) : placeOfForm(form, place), place };
  }

  private term({ side, sign, form, row, column, value, place }: Term): TermView {
    const spot = place && this.tables.find(place);
    return {
      role: side === 'right' ? ROLE[sign < 0 ? 'minus' : 'plus'] : ROLE[side],
      form: shortFormName(form),
      ...{ row, column },
      value: spot && isSecretSpot(spot) ? SECRET : (value ?? REPORT.empty),
      place: place && { text: placeInTable(place), place },
    };
  }

  private suspect(id: string): SuspectView | null {
    const suspect = this.suspects.get(id);
    if (!suspect) return null;
    const { place, form, rowLabel, columnLabel, value, proposed, slip } = suspect;
    const where = `${shortFormName(form)}${rowLabel === '' ? '' : `“${rowLabel}”${columnLabel}`} ${placeInTable(place)}`;
    return {
      place: { text: placeOfForm(form, place), place },
      sentence: likelyWrong(where, value, proposed) + (slip ? `（${SLIP[slip]}）` : ''),
      fixable: fixOf(suspect, this.snapshot) !== null,
      fix: proposed,
    };
  }
}

/** The table stands in front of the title. */
function withoutTable(sentence: string, table: string): string {
  return table !== '' && sentence.startsWith(table) ? sentence.slice(table.length) : sentence;
}

/** None where nothing was to be worked out: its sentence says all there is. */
function figuresOf(finding: Finding): FindingView['figures'] {
  const { expected, actual, difference } = finding;
  if (difference === null || !isAmount(expected)) return [];
  if (finding.text) return textFigures(finding);
  return [
    { label: REPORT.expected, value: expected ?? '' },
    { label: REPORT.actual, value: actual ?? '' },
    { label: REPORT.difference, value: difference ?? '' },
  ].filter(({ value }) => value !== '');
}

/** What the text says, and what the tables or the text's other numbers say. */
function textFigures({ expected, actual, difference, terms }: Finding): FindingView['figures'] {
  const byTables = terms.some(({ side, form }) => side === 'right' && form !== 'text');
  return [
    { label: TEXT_REPORT.said, value: actual ?? '' },
    { label: byTables ? TEXT_REPORT.tables : REPORT.expected, value: expected ?? '' },
    { label: REPORT.difference, value: difference ?? '' },
  ].filter(({ value }) => value !== '');
}

/** Not the name of a column where the amount belongs. */
function isAmount(text: string | null): boolean {
  return text !== null && /^-?\d+(\.\d+)?$/.test(text);
}

function formView(form: FormInstance, i: number): FormView {
  const { range, status, instance, sheet, why } = form;
  const address = range ? rangeAddress(range.top, range.left, range.bottom, range.right) : '';
  return {
    key: `${form.form}@${instance}#${String(i)}`,
    name: formName(form.form) + (instance === '' ? '' : `（${instance}）`),
    status: FORM_STATUS[status],
    found: status === 'bound' || status === 'empty',
    where: range ? { text: `${sheet.trim()} ${address}`, place: { sheet, address } } : null,
    why: why.map(reasonSentence).join('；'),
  };
}
