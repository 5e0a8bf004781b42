import { cellsIn, department, DEPARTMENT, LARGE } from './department';
import { hold, say } from './gates';
import { writeXlsx } from '../src/formats/xlsx/write';
import { measure, type Timings } from './measure';

const RUNS = { department: 61, large: 3 };

/** Says the gates and whether they hold; with `--self-test` whether each of them can fail. */
async function main(selfTest: boolean): Promise<void> {
  const small = department(DEPARTMENT);
  const big = department(LARGE);
  for (const [name, book] of [
    ['部门工作簿', small],
    ['大工作簿', big],
  ] as const) {
    process.stdout.write(
      `${name}：${book.snapshot.grids.length} 张工作表，${cellsIn(book)} 个单元格\n`,
    );
  }
  const [smallFile, largeFile] = [await writeXlsx(small.workbook), await writeXlsx(big.workbook)];
  const one = await measure(smallFile, RUNS.department);
  const large = await measure(largeFile, RUNS.large);
  process.stdout.write(`${timings('部门工作簿', one)}\n${timings('大工作簿', large)}\n`);
  const held = hold(one, large);
  process.stdout.write(`${held.map(say).join('\n')}\n`);
  if (!selfTest) {
    process.exitCode = held.every((gate) => gate.held) ? 0 : 1;
    return;
  }
  const slowOne = await measure(smallFile, 5, { check: Math.max(30, one.read) });
  const slowLarge = await measure(largeFile, 1, { check: 30 * (one.bind + one.check) });
  const [a, b, c] = hold(slowOne, slowLarge);
  const growth = hold(one, slowLarge)[3];
  const failed = [a, b, c, growth].flatMap((gate) => gate ?? []);
  process.stdout.write(`故意放慢核对：\n${failed.map(say).join('\n')}\n`);
  // A gate that is red at full speed has not been seen to turn red: it proves nothing.
  const proved = held.filter((gate, at) => gate.held && failed[at]?.held === false).length;
  process.stdout.write(`${held.length} 条中有 ${proved} 条证明能查出变慢。\n`);
  process.exitCode = proved === held.length ? 0 : 1;
}

function timings(name: string, { read, bind, check }: Timings): string {
  const ms = (value: number): string => value.toFixed(2);
  return `${name}：读 ${ms(read)} ms，绑定 ${ms(bind)} ms，核对 ${ms(check)} ms`;
}

void main(process.argv.includes('--self-test'));
