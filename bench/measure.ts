import { bind } from '../src/binding/bind';
import { CATALOGUE } from '../src/checks/catalogue';
import { runChecks } from '../src/checks/run';
import { ECONOMIC, EDITIONS, FUNCTIONAL } from '../src/editions/in-use';
import { readWorkbook } from '../src/formats/read-workbook';
import { withResults } from '../src/model/stored-numbers';
import { idle, warmMedians } from './warm-medians';

/** Milliseconds, warm medians. */
export type Timings = Readonly<Record<'read' | 'bind' | 'check', number>>;

/**
 * Reads, binds and checks a workbook over and over.
 * @param slowed milliseconds that are wasted on purpose
 */
export async function measure(
  bytes: Uint8Array,
  runs: number,
  slowed: Partial<Timings> = {},
): Promise<Timings> {
  return warmMedians(runs, async () => {
    const start = performance.now();
    const read = await readWorkbook(bytes, 'bench.xlsx');
    const afterRead = performance.now();
    const snapshot = withResults(read);
    const book = bind(snapshot, EDITIONS);
    const afterBind = performance.now();
    const edition = EDITIONS.find((one) => one.id === book.edition.id);
    if (!edition) throw new Error('no edition');
    const { findings } = runChecks({
      book,
      snapshot,
      edition,
      functional: FUNCTIONAL,
      economic: ECONOMIC,
      catalogue: CATALOGUE,
    });
    idle(slowed.check ?? 0);
    const afterCheck = performance.now();
    const broken = findings.filter((one) => one.severity !== 'notice');
    if (broken.length > 0) throw new Error(`the book is not correct: ${broken[0]?.id}`);
    return { read: afterRead - start, bind: afterBind - afterRead, check: afterCheck - afterBind };
  });
}
