import { annotateDocx } from '../../../src/formats/docx/in-place/annotate';
import { CommentRanges } from '../../../src/formats/docx/in-place/comment-ranges';
import { reviseDocx } from '../../../src/formats/docx/in-place/revise';
import { TextChanges } from '../../../src/formats/docx/in-place/text-changes';
import { docxFile, paragraph } from '../../support/docx-file';

/** What was written wrong is not handed out: each writer reads its file again. */

const BYTES = docxFile({ body: paragraph('收入10.00万元。') });

afterEach(() => {
  jest.restoreAllMocks();
});

test('comments that changed a word', async () => {
  const text = Object.getOwnPropertyDescriptor(CommentRanges.prototype, 'text')!
    .value as () => string;
  jest.spyOn(CommentRanges.prototype, 'text').mockImplementation(function (this: CommentRanges) {
    return text.call(this).replace('10', '11');
  });
  const notes = [{ at: 0, start: 0, end: 2, text: '看' }];
  await expect(annotateDocx(BYTES, notes)).rejects.toMatchObject({ code: 'differs' });
});

test.each([true, false])('a revision that was not made; tracked: %s', async (tracked) => {
  jest.spyOn(TextChanges.prototype, 'write').mockImplementation(() => undefined);
  const texts = [{ at: 0, start: 2, end: 7, text: '12.00' }];
  await expect(reviseDocx(BYTES, { texts }, { tracked })).rejects.toMatchObject({
    code: 'differs',
  });
});
