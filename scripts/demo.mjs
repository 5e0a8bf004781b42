/** `npm run demo`: checks the clean and the spoiled sample, as a newcomer's first look. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '..');
const gouji = (...args) =>
  spawnSync(process.execPath, [join(root, 'scripts/gouji.mjs'), ...args], {
    cwd: root,
    stdio: 'inherit',
  }).status;

process.stdout.write('样例一：没有问题的工作簿\n\n');
const clean = gouji('check', 'samples/clean.xlsx');
process.stdout.write('\n\n样例二：种了十来处错的工作簿（种了什么见 samples/README.md）\n\n');
const spoiled = gouji('check', 'samples/spoiled.xlsx');
process.stdout.write('\n\n样例三：工作簿和抄进 Word 文件的同样几张表，抄错了两处\n\n');
const both = gouji('check', 'samples/clean.xlsx', '--narrative', 'samples/published.docx');
process.stdout.write('\n\n样例四：写好的情况说明，写错了七处\n\n');
const text = gouji(
  ...['proofread', 'samples/narrative.docx', '--workbook', 'samples/clean.xlsx'],
  ...['--prior', 'samples/last-year.xlsx'],
);
process.stdout.write(
  '\n核对自己的工作簿：npm run -s gouji -- check 工作簿.xlsx\n一条规则是什么意思：npm run -s gouji -- explain T3-04\n',
);

// The demonstration is right when the clean one passes (0) and the others do not (1).
process.exitCode = clean === 0 && spoiled === 1 && both === 1 && text === 1 ? 0 : 1;
