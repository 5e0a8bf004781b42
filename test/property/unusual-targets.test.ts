import type { Snapshot } from '../../src/model/snapshot';
import { checkBook, saying } from '../support/check-book';
import { bookOf } from '../support/edit-book';
import { officialBook } from '../support/official-book';
import { FULL } from '../support/plans';
import { withSheet } from '../support/typed-tables';
import { typedTargets as typed } from '../support/typed-targets';
import tables from './unusual-targets.json';
import wrong from './wrong-targets.json';

/** Correct 绩效目标表 as people really lay them out. Nothing may be said of them. */

const { snapshot: plain } = officialBook({
  ...FULL,
  sangong: FULL.sangong.filter(({ row }) => row !== 'vehiclePurchase'),
  procurement: [],
  targets: FULL.targets!.slice(1).map((table) => ({ ...table, project: '样表' })),
});

const sheet = (lines: readonly string[]): Snapshot => withSheet(plain, 'perf', lines, '样表');

/** Errors and warnings, and every notice on the tables themselves. */
function loud(snapshot: Snapshot): string[] {
  return checkBook(snapshot)
    .findings.filter(({ severity, check }) => severity !== 'notice' || /^[PAF]-/.test(check))
    .map(saying);
}

test.each(Object.entries(tables))('%s', (_, shared) => {
  const lines = typed(shared);
  const snapshot = sheet(lines);
  const titles = lines.filter((line) => line.endsWith('绩效目标表'));
  const found = bookOf(snapshot).forms.filter(({ form }) => form === 'perf');
  expect(found.map(({ title, status }) => [title, status])).toEqual(
    titles.map((title) => [title, 'bound']),
  );
  expect(loud(snapshot)).toEqual([]);
});

describe('a mistake in such a table is found', () => {
  const mistakes = wrong.map(([name = '', find = '', replace = '', check = '', address = '']) => {
    return { name, find, replace, check, address };
  });

  test.each(mistakes)('$name: $find → $replace is $check at $address', (mistake) => {
    const { name, find, replace, check, address } = mistake;
    const lines = typed((tables as Record<string, string[]>)[name] ?? []).join(' ⏎ ');
    expect(lines).toContain(find);
    const snapshot = sheet(lines.replace(find, replace).split(' ⏎ '));
    const said = loud(snapshot).filter((one) => one.includes(` fail ${check}/`));
    expect(said.join()).toContain(`!${address}=`);
  });
});
