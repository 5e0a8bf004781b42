import { readFileSync, readdirSync, appendFileSync, writeFileSync } from 'node:fs';
import { openText, proofreadOpened } from '../../src/session/proofread';
import { openWorkbook } from '../../src/session/open';
const S = '/work/shared';
const OWN = /^(H-|N-28|N-29|STR-0[269]|STR-10)/;
test('look', async () => {
  const out = '/tmp/words-look.txt';
  writeFileSync(out, '');
  const run = async (file: string, book?: string) => {
    const opened = book ? await openWorkbook(readFileSync(`${S}/workbooks/${book}`), book) : undefined;
    try {
      const t = performance.now();
      const report = proofreadOpened(await openText(readFileSync(`${S}/${file}`), file, opened));
      appendFileSync(out, `\n== ${file} ${book ?? ''} entity=${report.book.entity.name} ${report.book.year} sections=${report.reading?.text.sections.map((s)=>s.key+s.number).join(' ')} ${Math.round(performance.now()-t)}ms\n`);
      for (const f of report.findings.filter((f) => OWN.test(f.check)))
        appendFileSync(out, `${f.severity} ${f.id} | ${f.sentence} | ${f.text ? f.text.quote.slice(Math.max(0,f.text.start-15), f.text.end+15) : f.cells.map(c=>c.value.slice(0,40)).join('|')}\n`);
    } catch (e) { appendFileSync(out, `\n== ${file} FAILED ${String(e)} ${(e as {stack?:string}).stack?.slice(0,600)}\n`); }
  };
  for (const n of ['000','001','002','003']) {
    await run(`workbooks/${n}-narrative.txt`, `${n}-export.xlsx`);
    await run(`workbooks/${n}-narrative.docx`);
    await run(`workbooks/${n}-published.docx`);
    await run(`seeds/${n}.txt`);
  }
}, 120000);
