import { narrow, stretches, without } from '../narrow';
import { passagesOf, type Passage } from '../passages';
import { readingOf, type Remark, type Spot } from '../remark';
import { remarksOnWords } from '../same-words';

/** What Word leaves behind where a field lost what it spoke of, or shows its code instead of its result. */
const RESIDUE: readonly (readonly [subject: string, pattern: RegExp])[] = [
  [
    'lost-reference',
    /错误!\s*(?:未|文档中没有|使用|不能|超链接|书签|没有|无效)[^。.]{0,20}|error!\s*[a-z][a-z ]{3,40}/i,
  ],
  ['page-number', /page\s*numbers?(?![a-z])/i],
  [
    'field-code',
    /(?:pageref|hyperlink|includepicture|mergefield|numpages|styleref)\s+[\\"_\w]|\btoc\s+\\[a-z]|_toc\d{4,}|mergeformat|\\\*\s*(?:arabic|chinesenum)/i,
  ],
  [
    'template',
    /\{\{[^{}]{0,60}\}\}|\{%[^{}]{0,60}%\}|«[^«»]{1,40}»|\[object object\]|\bundefined\b/i,
  ],
  ['cell-error', /#(?:ref!|name\?|n\/a|div\/0!|value!|null!|num!)/i],
  ['garbled', /\ufffd+|(?:锟斤拷)+|(?:烫烫烫)+/],
];

/** Marks of other programs that a reader of the published file sees, each said once a text. */
const MARKUP: readonly (readonly [subject: string, pattern: RegExp])[] = [
  ['bookmark', /\[bookmark:[^\]]{0,80}\]/i],
  [
    'markup',
    /\*\*[^*]{1,60}\*\*|^#{1,6}\s+\S|<\/?(?:p|br|b|i|u|em|strong|span|div|table|t[rdh]|font|a|h[1-6])(?:\s[^<>]{0,120})?\/?>|&(?:nbsp|amp|lt|gt|quot|#\d{2,5});/i,
  ],
];

/** H-01 域代码、模板和标记的残留. */
export const fieldResidue = readingOf((context) => {
  const passages = passagesOf(context);
  if (passages.length === 0) return null;
  return [...remarksOnWords(passages, residueIn), ...onceEach(passages)];
});

/** Each kind once a passage: one lost table of contents has a dozen codes in a line. */
export function residueIn(words: string): Spot[] {
  const narrowed = narrow(words);
  // What a bookmark is called is no field's code.
  const plain = without(narrowed, stretches(narrowed, /\[bookmark:[^\]]{0,80}\]/gi));
  return RESIDUE.flatMap(([subject, pattern]) => {
    const found = pattern.exec(plain);
    if (!found) return [];
    return [{ start: found.index, end: found.index + found[0].length, subject }];
  });
}

function onceEach(passages: readonly Passage[]): Remark[] {
  return MARKUP.flatMap(([subject, pattern]): Remark[] => {
    const marked = passages.flatMap((passage) => {
      const found = pattern.exec(narrow(passage.words));
      return found ? [{ passage, start: found.index, end: found.index + found[0].length }] : [];
    });
    const [first] = marked;
    if (!first) return [];
    const slots = { count: marked.length };
    return [{ ...first, subject, message: 'markup', severity: 'notice', slots }];
  });
}
