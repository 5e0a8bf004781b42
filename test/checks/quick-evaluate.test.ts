import { QuickEvaluator } from '../../src/checks/quick-evaluate';
import { checkBook, saying } from '../support/check-book';
import { editBook } from '../support/edit-book';
import { LAYOUTS, type LayoutName } from '../support/layout';
import { officialBook } from '../support/official-book';
import { Picker } from '../support/picker';
import { FULL } from '../support/plans';
import { FAULT_KINDS } from './fault-kinds';

/** What the quick way says must be what the close look says, in sound books and in spoiled ones. */
function answers(snapshot: Parameters<typeof checkBook>[0]): unknown {
  const { findings, counts } = checkBook(snapshot);
  return [findings.map(saying), counts];
}

afterEach(() => {
  jest.restoreAllMocks();
});

test.each(['plain', 'yuan', 'blocks', 'stacked'] as LayoutName[])('laid out as %s', (name) => {
  const { snapshot } = officialBook(FULL, LAYOUTS[name]);
  const books = [
    snapshot,
    ...FAULT_KINDS.map(
      (kind, n) => editBook(snapshot, kind.make(new Picker(snapshot, n))).snapshot,
    ),
  ];
  const quick = books.map(answers);
  const answer = jest.spyOn(QuickEvaluator.prototype, 'answer').mockReturnValue(null);
  expect(books.map(answers)).toEqual(quick);
  expect(answer).toHaveBeenCalled();
});
