import { readDocx } from '../../src/formats/docx/read';
import { bound } from '../../src/session/open';
import { figuresOf } from '../../src/session/figures-of';
import { planCarry } from '../../src/session/carry-forward';
import { narrateOpened } from '../../src/session/narrate';
import { narrativeFile } from '../../src/session/narrative-file';
import { edited } from '../../src/narrative/last-year/text-edit';
import { booksOf, twoYearsFrom } from '../support/two-years';

test('try', async () => {
  for (const seed of [1,2,3,4,5,6]) {
    const books = booksOf(twoYearsFrom(seed));
    const now = bound(books.now.snapshot, 0);
    const before = bound(books.before.snapshot, 0);
    const older = { ...figuresOf(now), year: before.book.year! - 1, entity: before.book.entity };
    const text = narrateOpened(before, { prior: older });
    const document = await readDocx(await narrativeFile(text.document, 'docx'), 'x.docx');
    const plan = planCarry(now, document, { prior: before });
    let out = '';
    plan.text.paragraphs.forEach((one, i) => {
      const edits = plan.carried.edits.filter((e) => e.paragraph === i);
      if (edits.length > 0) out += `- ${one.text}\n+ ${edited(one.text, edits)}\n`;
    });
    console.log(seed, out, plan.carried.points.map((p) => `${p.kind} ${p.why.code} ${JSON.stringify(p.why.slots)} ${plan.text.paragraphs[p.span.paragraph]!.text.slice(p.span.start,p.span.end)} | ${plan.text.paragraphs[p.span.paragraph]!.text.slice(0,80)}`).join('\n'));
  }
});
