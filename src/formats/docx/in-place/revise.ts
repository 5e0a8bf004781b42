import { reason } from '../../../model/reason';
import { FormatError } from '../../format-error';
import { PACKAGE_LIMITS } from '../../package/limits';
import { PackageEdit } from '../../package/package-edit';
import { Splices } from '../../xml/splices';
import { mainPartOf } from '../main-part';
import { readDocx } from '../read';
import { OURS } from './annotate';
import { BodyMarkup } from './body-markup';
import { revisedBlocks, wordsOf } from './revised-blocks';
import type { LeftRevision, RevisedDocx, RevisionMarks, Revisions } from './revision';
import { RowChanges } from './row-changes';
import { TextChanges } from './text-changes';
import { WrittenBody } from './written-body';

/**
 * The same document with other words in some places: in their own runs, with their own format. All
 * else stays byte for byte. The file is read again, and handed out only when it says what it should.
 * What stands in fields, automatic numbers, formulas and the like is left, and told of.
 * @param bytes a .docx or .docm
 * @throws FormatError as `readDocx`, and `differs` when the result does not read as it should
 */
export async function reviseDocx(
  bytes: Uint8Array,
  { texts, rows = [] }: Revisions,
  { tracked, author = OURS, date }: RevisionMarks,
): Promise<RevisedDocx> {
  const before = await readDocx(bytes, '');
  const edit = new PackageEdit(bytes, PACKAGE_LIMITS);
  const part = mainPartOf(edit.source);
  const body = new WrittenBody(edit.source, part, edit.text(part));
  const markup = new BodyMarkup(body, { author, date });
  const rowChanges = new RowChanges(body, markup, tracked);
  const textChanges = new TextChanges(body, markup, tracked);
  const left: LeftRevision[] = rowChanges.take(rows);
  const gone = rowChanges.gone();
  for (const revision of texts) {
    const why = gone.has(revision.at) ? reason('revise.row-removed') : textChanges.add(revision);
    if (why) left.push({ revision, why });
  }
  const made = texts.length + rows.length - left.length;
  if (made === 0) return { bytes, made, left };
  if (tracked) for (const at of gone) textChanges.strike(at);
  const splices = new Splices();
  if (body.root && markup.root !== undefined) {
    splices.replace(body.root.start, body.root.openEnd, markup.root);
  }
  textChanges.write(splices);
  rowChanges.write(splices);
  edit.change(part, (text) => splices.applyTo(text));
  const { bytes: revised } = edit.finish();
  const expected = revisedBlocks(before.blocks, textChanges, rowChanges);
  const { blocks } = await readDocx(revised, '');
  if (JSON.stringify(wordsOf(blocks)) !== JSON.stringify(wordsOf(expected))) {
    throw new FormatError('differs');
  }
  return { bytes: revised, made, left };
}
