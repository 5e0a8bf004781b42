import type { MakeHost } from './host-bench';
import { describeHinting } from './hinting';
import { describeKeeping } from './keeping';
import { describeMarking } from './marking';
import { describeReading } from './reading';
import { describeWriting } from './writing';

export type { HostBench, MakeHost, MakeReader, ReaderBench } from './host-bench';

/**
 * The contract of `WorkbookHost`, the same for every host.
 * @param makeHost opens a fresh workbook that holds the snapshot; each bench is closed again
 */
export function describeHost(name: string, makeHost: MakeHost): void {
  describe(`${name} is a workbook host`, () => {
    describeReading(makeHost);
    describeWriting(makeHost);
    describeMarking(makeHost);
    describeKeeping(makeHost);
    describeHinting(makeHost);
  });
}
