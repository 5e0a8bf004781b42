import { findCheck } from '../../../src/checks/catalogue';
import { findingSentence } from '../../../src/wording/finding-sentence';
import type { Snapshot } from '../../../src/model/snapshot';
import { checkBook } from '../../support/check-book';
import { editBook } from '../../support/edit-book';
import { officialBook } from '../../support/official-book';
import { FULL } from '../../support/plans';
import { withLines } from '../../support/typed-tables';

/** What is said of lists names what it speaks of. */

const { snapshot: plain } = officialBook(FULL);

const said = (snapshot: Snapshot, id: string): string[] =>
  checkBook(snapshot)
    .findings.filter(({ check }) => check === id)
    .map((finding) => findingSentence(finding, findCheck(id)));

test('an item is named by its project and by what is bought', () => {
  const snapshot = withLines(plain, 'proc', [
    '合计|||||||13|13',
    '窗口设备更新|13|叫号机|A02029900|台|2|4|9|9',
    '||评价器|A02029900|台|8|0.5|4.4|4.4',
  ]);
  expect(said(snapshot, 'P-01')).toEqual([
    '采购表“窗口设备更新：叫号机”的金额是 9.00，数量×单价是 8.00，差 1.00',
    '采购表“评价器”的金额是 4.40，数量×单价是 4.00，差 0.40',
  ]);
});

test('a number out of order is named with the one that should stand there', () => {
  const title = '2、政务大厅车辆更新';
  const { snapshot } = editBook(plain, [
    {
      op: 'text',
      form: 'perf',
      instance: '政务大厅运行保障',
      find: title,
      replace: title.replace('2', '4'),
    },
  ]);
  expect(said(snapshot, 'F-10')).toEqual([
    '绩效目标表“4、政务大厅车辆更新绩效目标表”的编号是 4，按顺序应为 2',
  ]);
});
