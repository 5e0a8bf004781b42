import {
  copyFileSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gouji } from './gouji';

/** What is read is never written over, under whatever name it goes. */

const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
const at = (name: string): string => join(folder, name);
copyFileSync(join(__dirname, '../../samples/spoiled.xlsx'), at('book.xlsx'));
copyFileSync(join(__dirname, '../../samples/published.docx'), at('text.docx'));
writeFileSync(at('unit.json'), '{"schema":1}');
linkSync(at('book.xlsx'), at('hard.xlsx'));
symlinkSync(at('text.docx'), at('soft.docx'));
const inputs = ['book.xlsx', 'text.docx', 'unit.json'];

test.each([
  ['check', at('book.xlsx'), '--out', at('hard.xlsx')],
  ['check', at('book.xlsx'), '--narrative', at('text.docx'), '--out', at('soft.docx')],
  ['check', at('book.xlsx'), '--profile', at('unit.json'), '--out', at('unit.json')],
  ['recalc', at('book.xlsx'), '--out', at('hard.xlsx')],
  ['recalc', at('book.xlsx'), '--profile', at('unit.json'), '--out', at('unit.json')],
  ['publish', at('text.docx'), '--out', at('soft.docx')],
  ['summary', at('book.xlsx'), '--format', 'xlsx', '--out', at('hard.xlsx')],
  ['summary', at('book.xlsx'), '--profile', at('unit.json'), '--out', at('unit.json')],
  ['summary', at('book.xlsx'), '--prior', at('text.docx'), '--out', at('soft.docx')],
])('%s %s %s %s', (...args) => {
  const before = inputs.map((name) => readFileSync(at(name)));
  const { exit, err } = gouji(...args);
  expect([exit, err]).toEqual([
    2,
    `${args.at(-1) ?? ''}：输出文件与原文件相同；请换一个文件名。\n`,
  ]);
  expect(inputs.map((name) => readFileSync(at(name)))).toEqual(before);
});
