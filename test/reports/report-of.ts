import type { CheckReport } from '../../src/reports/check-report';
import { checkHtml } from '../../src/reports/check-html';
import { checkOpened } from '../../src/session/check';
import { openSnapshot } from '../../src/session/open';
import { editBook, type Edit } from '../support/edit-book';
import { officialBook } from '../support/official-book';
import { FULL } from '../support/plans';

/** The report on the full official book with some edits. */
export function reportOf(...edits: readonly Edit[]): CheckReport {
  const { snapshot } = editBook(officialBook(FULL).snapshot, edits);
  return checkOpened(openSnapshot(snapshot));
}

export function pageOf(report: CheckReport, file = '云台县.xlsx'): string {
  return checkHtml({ file, report }, { date: '2026年1月12日' });
}

/** What a reader sees of a page: its body without tags, entities read. */
export function textOf(page: string): string {
  return page
    .replace(/^[^]*<body>/, '')
    .replace(/<script>[^]*<\/script>/, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

const VOID = new Set(['meta', 'br', '!DOCTYPE']);

/** Tags that are not closed, or closed out of turn. */
export function unbalanced(page: string): string[] {
  const body = page.replace(/<(style|script)>[^]*?<\/\1>/g, '');
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, close, name = ''] of body.matchAll(
    /<(\/?)([!A-Za-z][A-Za-z0-9]*)(?:"[^"]*"|[^">])*>/g,
  )) {
    if (VOID.has(name)) continue;
    if (close === '') open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}
