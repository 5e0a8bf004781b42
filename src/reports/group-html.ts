import { findCheck } from '../checks/catalogue';
import type { Check } from '../checks/check';
import type { FindingGroup } from '../checks/group';
import type { Finding } from '../model/finding';
import type { Suspect } from '../model/suspect';
import { clauseInWords } from '../wording/finding-sentence';
import { SEVERITY, shortFormName } from '../wording/names';
import { placeInTable } from '../wording/place-text';
import { quoteParts } from '../wording/quote-text';
import {
  followersText,
  likelyWrong,
  moreText,
  numberSign,
  places,
  REPORT,
  SLIP,
  uncheckedFollowersText,
} from '../wording/report-labels';
import type { CheckReport } from './check-report';
import { findingBlocks, type FindingBlock, type Numbered } from './finding-block';
import { clipped, markup, type Markup } from './markup';
import { picture } from './picture';
import { groupCells, groupTitle } from './group-title';
import { isSecretFinding, safeSheet, Tables } from './tables';
import { termsTable } from './terms';

const LONGEST_SENTENCE = 320;
/** Places that one finding names. */
const MOST_PLACES = 6;
const OVERVIEW_PLACES = 2;

/** Writes the groups of one report. */
export class GroupWriter {
  private readonly tables: Tables;
  private readonly sentences: ReadonlyMap<string, string>;
  private readonly suspects = new Map<string, Suspect[]>();

  constructor(
    report: CheckReport,
    private readonly catalogue: readonly Check[],
  ) {
    this.tables = new Tables(report.book);
    this.sentences = new Map(report.findings.map(({ id, sentence }) => [id, sentence]));
    for (const suspect of report.suspects) {
      for (const id of suspect.findings)
        this.suspects.set(id, [...(this.suspects.get(id) ?? []), suspect]);
    }
  }

  /** What a group is about: the table, and what the check says of it. */
  title(group: FindingGroup): { form: string; title: string } {
    return groupTitle(group, this.catalogue);
  }

  /** The first cells in question. */
  cells(group: FindingGroup): Markup {
    return clipped(groupCells(group, this.tables, OVERVIEW_PLACES), 40);
  }

  group(group: FindingGroup, number: number): Markup {
    const { form, title } = this.title(group);
    const { severity, findings, followers, unchecked } = group;
    const clause = clauseInWords(findCheck(group.check, this.catalogue), group.check);
    const blocks = findingBlocks(
      findings,
      (finding) => this.suspects.get(finding.id)?.slice(0, 1) ?? [],
      this.tables,
    );
    return markup`<section class="group ${severity}" id="g${number}">
<h4><span class="no">${number}</span><span class="chip">${SEVERITY[severity]}</span>${unchecked && markup`<span class="chip plain">${REPORT.unchecked}</span>`}${form !== '' && markup`<span class="of">${clipped(form, 40)}</span>`}<span class="what">${clipped(title, 80)}</span></h4>
<p class="clause">${group.check}${clause !== '' && markup`<span>${clipped(clause, 120)}</span>`}</p>
${folded(
  severity === 'notice',
  findings.length,
  markup`${blocks.map((block) => this.block(block))}${followers.length > 0 && this.followers(followers)}`,
)}</section>
`;
  }

  private block({ findings, scenes }: FindingBlock): Markup {
    return markup`<div class="block">${findings.map((one) => this.finding(one))}${scenes.map(picture)}${termsTable(findings, this.tables)}</div>
`;
  }

  private finding({ number, finding, suspects }: Numbered): Markup {
    const secret = this.isSecret(finding);
    return markup`<div class="finding"><div class="say"><p><b>${numberSign(number)}</b>${this.sentence(finding)}</p>${!secret && quote(finding)}${this.placesOf(finding)}${!secret && suspects.map((one) => this.likely(one))}</div>${!secret && figures(finding)}</div>
`;
  }

  private sentence(finding: Finding): Markup {
    return this.isSecret(finding)
      ? markup`${REPORT.secretSentence}`
      : clipped(this.sentences.get(finding.id) ?? finding.id, LONGEST_SENTENCE);
  }

  isSecret(finding: Finding): boolean {
    return isSecretFinding(finding, this.tables);
  }

  private placesOf({ cells }: Finding): Markup | null {
    if (cells.length === 0) return null;
    const shown = cells.slice(0, MOST_PLACES).map(({ place }, i) => {
      const before = cells[i - 1]?.place;
      const sheet = 'sheet' in place ? place.sheet : '';
      const same = before !== undefined && 'sheet' in before && before.sheet === sheet;
      const named = sheet === '' || same ? '' : safeSheet(sheet).trim();
      return markup`${i > 0 && '、'}${named !== '' && markup`${clipped(named, 40)} `}<b>${placeInTable(place)}</b>`;
    });
    const more = cells.length > MOST_PLACES && moreText(cells.length - MOST_PLACES);
    return markup`<p class="at">${shown}${more && `；${more}`}</p>`;
  }

  private likely({ place, form, rowLabel, columnLabel, value, proposed, slip }: Suspect): Markup {
    const where = `${shortFormName(form)}${rowLabel === '' ? '' : `“${rowLabel}”${columnLabel}`} ${placeInTable(place)}`;
    return markup`<p class="likely"><b>？</b>${clipped(likelyWrong(where, value, proposed), 160)}${slip && `（${SLIP[slip]}）`}</p>`;
  }

  /** What follows from the findings above, in one line each. */
  private followers(followers: readonly Finding[]): Markup {
    const unchecked = followers.filter((one) => one.verdict === 'unchecked');
    const failed = followers.filter((one) => one.verdict !== 'unchecked');
    const list = (own: readonly Finding[], text: string): Markup | false =>
      own.length > 0 &&
      markup`<details open data-fold class="followers"><summary>${text}</summary><ul>${own.map(
        (one) => markup`<li>${this.sentence(one)} ${this.placesOf(one)}</li>
`,
      )}</ul></details>`;
    return markup`${list(failed, followersText(failed.length))}${list(unchecked, uncheckedFollowersText(unchecked.length))}`;
  }
}

/** Notices are folded; of the others, a group of several findings can be. */
function folded(away: boolean, count: number, body: Markup): Markup {
  if (!away && count === 1) return body;
  return markup`<details class="all" open${away && ' data-fold'}><summary>${places(count)}</summary>
${body}</details>
`;
}

/** The words in their sentence. */
function quote({ text }: Finding): Markup | null {
  if (!text) return null;
  const { before, words, after } = quoteParts(text);
  return markup`<p class="quote">${before}<mark>${words}</mark>${after}</p>`;
}

function figures({ expected, actual, difference }: Finding): Markup | null {
  const rows = [
    [REPORT.expected, expected],
    [REPORT.actual, actual],
    [REPORT.difference, difference],
  ].filter(([, value]) => value !== null && value !== '');
  if (rows.length === 0) return null;
  // Names are too long to stand beside the sentence.
  const words = rows.some(([, value]) => !/^-?[\d.]+$/.test(value ?? ''));
  return markup`<dl class="figures${words && ' words'}">${rows.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${clipped(value ?? '', 60)}</dd></div>`)}</dl>`;
}
