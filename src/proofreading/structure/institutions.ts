import { isCheckable } from '../../checks/context';
import { sectionOf } from '../../model/narrative-text';
import { shown } from '../../model/shown';
import { paragraphsOf } from '../passages';
import { readingOf, remarksOn } from '../remark';

/** STR-09 机构设置表与正文“机关及所属事业单位”相符. */
export const institutions = readingOf((context) => {
  const { book, text } = context;
  const tables = book.forms.filter((one) => one.form === 'org' && isCheckable(one));
  const natures = tables
    .flatMap(({ rows }) => rows.map(({ cells }) => shown(cells.nature?.raw ?? null).trim()))
    .filter((nature) => nature !== '');
  if (natures.length === 0) return null;
  if (natures.some((nature) => /事业|参公/.test(nature))) return [];
  return remarksOn(paragraphsOf(context), (words, passage) => {
    if (!('paragraph' in passage)) return [];
    if (sectionOf(text, passage.paragraph)?.key !== 'overall') return [];
    return [...words.matchAll(/(?:所属|下属)(?:各)?事业单位/g)].map(({ 0: found, index }) => ({
      ...{ start: index, end: index + found.length, subject: 'institutions' },
    }));
  }).slice(0, 1);
});
