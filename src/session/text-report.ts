import { CATALOGUE } from '../checks/catalogue';
import type { Check } from '../checks/check';
import type { TextReading } from '../model/claim';
import type { Finding } from '../model/finding';
import { reason, Refusal } from '../model/reason';
import type { CheckReport } from '../reports/check-report';
import { checkInSteps, groupsOf, type CheckOptions } from './check';
import type { Opened } from './open-snapshot';

/**
 * What checking says of the text that lies with an opened workbook, and of the tables in that document;
 * what it says of the workbook's own tables is left out.
 * @throws Refusal `proofread.no-text`, and as `checkOpened`
 */
export function textReport(
  opened: Opened,
  catalogue: readonly Check[] = CATALOGUE,
  options: CheckOptions = {},
): { readonly report: CheckReport; readonly reading: TextReading } {
  const { report } = checkInSteps(opened, catalogue, options);
  const { reading } = report;
  if (!reading) throw new Refusal(reason('proofread.no-text'));
  const onText = report.findings.filter(isOnText);
  const ids = new Set(onText.map(({ id }) => id));
  // What follows from a table that is not shown here stands by itself.
  const findings = onText.map((one) =>
    one.rootCause === null || ids.has(one.rootCause) ? one : { ...one, rootCause: null },
  );
  const groups = groupsOf(findings, opened.edition);
  return { report: { ...report, findings, groups }, reading };
}

function isOnText({ form, text, cells }: Finding): boolean {
  return form === 'text' || text !== undefined || cells.some(({ place }) => 'document' in place);
}
