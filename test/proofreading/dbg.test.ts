import { readFileSync } from 'node:fs';
import { readDocx } from '../../src/formats/docx/read';
import { openText } from '../../src/session/proofread';
import { narrativeOf } from '../../src/session/read-opened';
test('d', async () => {
  const d = await readDocx(readFileSync('/work/shared/workbooks/002-narrative.docx'), 'a.docx');
  console.log(d.blocks.length, d.blocks.slice(0,40).map(b=>b.kind==='paragraph'?b.level+':'+b.text.slice(0,30):'table').join('\n'));
  const o = await openText(readFileSync('/work/shared/workbooks/002-narrative.docx'), 'a.docx');
  console.log(o.edition.id, o.edition.language.sections.length, narrativeOf(o).paragraphs.length);
});
