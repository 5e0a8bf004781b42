import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { JsonValue } from '../../../src/model/json-value';
import { parseKeptPart } from '../../../src/model/kept-part';
import { ledger } from '../../contract/ledger';
import { PROFILES } from '../../simulators/wps/et-profile';
import type { EtProfile } from '../../simulators/wps/et-profile';
import { EtBook } from '../../simulators/wps/et-program';
import { fakeEt } from '../../simulators/wps/fake-et';
import type { FakeEt } from '../../simulators/wps/fake-et';

const injected: (() => void)[] = [];
afterEach(() => injected.splice(0).forEach((takeOut) => takeOut()));

/** ET with the ledger under another name or in another folder. */
export function opened(name = '预算.xlsx', folder = 'C:\\公开\\', profile?: EtProfile): FakeEt {
  const et = fakeEt(null, profile);
  const book = MemoryWorkbook.fromSnapshot({ ...ledger, name });
  const open = new EtBook(book, folder);
  et.program.books.push(open);
  et.program.front = open;
  injected.push(et.inject());
  return et;
}

export const without = (...members: string[]): EtProfile => ({
  ...PROFILES['win-12.1'],
  absent: members.flatMap((name) => [`Application.${name}`, `wps.${name}`, `Workbook.${name}`]),
});

export const front = ({ program }: FakeEt): EtBook => {
  if (!program.front) throw new Error('none is open');
  return program.front;
};

export const parts = (et: FakeEt) => front(et).parts.map(({ xml }) => parseKeptPart(xml));
export const sideFile = ({ program }: FakeEt, path: string): unknown => {
  const bytes = program.disk.bytes(path);
  return bytes && JSON.parse(new TextDecoder().decode(bytes));
};

export const VALUES: readonly JsonValue[] = [
  ...[null, true, 0, -1.5, '', '=1+1', "'撇", '|竖', '\u{20000}，\ud800\uffff\u2028]]>&<"'],
  ...[[], {}, { 甲: [{ 乙: 'x'.repeat(70_000) }] }, '长'.repeat(200_000)],
];
