import { cellsIn, department, DEPARTMENT, LARGE, LAST_YEAR } from './department';
import { hold, proved, say } from './gate';
import { GATES, GROWTH, type Measured } from './gates';
import { writeXlsx } from '../src/formats/xlsx/write';
import { measure, type Timings } from './measure';
import { measureNarrative, type NarrativeTimings } from './measure-narrative';

const RUNS = { department: 61, large: 3, narrative: 21 };

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
  const lastFile = await writeXlsx(department(DEPARTMENT, LAST_YEAR).workbook);
  const measured: Measured = {
    department: await measure(smallFile, RUNS.department),
    large: await measure(largeFile, RUNS.large),
    narrative: await measureNarrative(smallFile, lastFile, RUNS.narrative),
  };
  process.stdout.write(`${timings('部门工作簿', measured.department)}\n`);
  process.stdout.write(`${timings('大工作簿', measured.large)}\n`);
  process.stdout.write(`部门工作簿：${narrativeTimings(measured.narrative)}\n`);
  const held = hold(GATES, measured);
  process.stdout.write(`${held.map(say).join('\n')}\n`);
  if (!selfTest) {
    process.exitCode = held.every((gate) => gate.held) ? 0 : 1;
    return;
  }
  const { read, bind, check } = measured.department;
  const slow: Measured = {
    department: await measure(smallFile, 5, { check: Math.max(30, read) }),
    large: await measure(largeFile, 1, { check: 30 * (bind + check) }),
    narrative: await measureNarrative(smallFile, lastFile, 1, { docx: 300 }),
  };
  const growth = hold(GATES, { ...slow, department: measured.department });
  const failed = hold(GATES, slow).map((one, at) =>
    one.gate.name === GROWTH ? (growth[at] ?? one) : one,
  );
  process.stdout.write(`故意放慢核对和写文件：\n${failed.map(say).join('\n')}\n`);
  const turned = proved(held, failed);
  process.stdout.write(`${held.length} 条中有 ${turned} 条证明能查出变慢。\n`);
  process.exitCode = turned === held.length ? 0 : 1;
}

function timings(name: string, { read, bind, check }: Timings): string {
  return `${name}：读 ${ms(read)}，绑定 ${ms(bind)}，核对 ${ms(check)}`;
}

function narrativeTimings({ facts, text, docx }: NarrativeTimings): string {
  return `数 ${ms(facts)}，情况说明（含公开表）${ms(text)}，Word 文件 ${ms(docx)}`;
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}

void main(process.argv.includes('--self-test'));
