import { documentSnapshot } from '../src/binding/document-grids';
import { readDocx } from '../src/formats/docx/read';
import { checkBook } from './support/check-book';
import { ODD_WAYS, oddDocument } from './support/odd-documents';
import { officialBook } from './support/official-book';
import { FULL, GENERAL_ONLY, inEdition } from './support/plans';
test('x', async () => {
  for (const y of ['2020', '2022', '2025']) for (const p of [FULL, GENERAL_ONLY]) {
    const b = officialBook(inEdition(p, `hebei-${y}`, Number(y)));
    const s = documentSnapshot(await readDocx(oddDocument(b.workbook, ODD_WAYS['broken by pages, title and caption repeated']!), 'x'));
    const c = checkBook(s);
    for (const f of c.book.forms) if (f.status === 'ambiguous') {
      process.stdout.write(y + JSON.stringify([f.form, f.why]) + '\n');
      for (const g of s.grids) if (f.sheet === g.name.replace(/（\d）$/, '')) process.stdout.write(g.name + '\n' + g.rows.map((r) => r.index + ' ' + r.cells.map((x) => x.value).join('|')).join('\n') + '\n');
    }
  }
});
