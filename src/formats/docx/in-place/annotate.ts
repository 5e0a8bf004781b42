import { FormatError } from '../../format-error';
import { PACKAGE_LIMITS } from '../../package/limits';
import { PackageEdit } from '../../package/package-edit';
import { mainPartOf } from '../main-part';
import { readDocx } from '../read';
import { BodyMarkup, type Author } from './body-markup';
import { CommentRanges } from './comment-ranges';
import { CommentsPart, type NewComment } from './comments-part';
import { saysTheSame } from './says-the-same';
import { WrittenBody } from './written-body';

/** A remark on some characters of a paragraph. */
export interface Note {
  /** `Paragraph.at`. */
  readonly at: number;
  /** Characters of `Paragraph.text`; where there are none between them, the whole paragraph is meant. */
  readonly start: number;
  readonly end: number;
  /** Plain text, a paragraph a line. */
  readonly text: string;
}

export interface AnnotatedDocx {
  readonly bytes: Uint8Array;
  /** Notes on paragraphs that the document does not have. */
  readonly left: readonly Note[];
}

/**
 * The same document with a comment at each note. What it says, and every part but the body and the
 * comments, stays as it is; the file is read again, and handed out only when it does. Notes on a text
 * box stand at the place that holds it, since comments may not stand in it.
 * @param bytes a .docx or .docm
 * @param by without a date none is written, so that the same notes give the same bytes
 * @throws FormatError as `readDocx`, and `differs` when the result reads otherwise
 */
export async function annotateDocx(
  bytes: Uint8Array,
  notes: readonly Note[],
  by: Partial<Author> = {},
): Promise<AnnotatedDocx> {
  const before = await readDocx(bytes, '');
  const edit = new PackageEdit(bytes, PACKAGE_LIMITS);
  const part = mainPartOf(edit.source);
  const body = new WrittenBody(edit.source, part, edit.text(part));
  const comments = new CommentsPart(edit, part);
  const markup = new BodyMarkup(body, { author: OURS, ...by }, comments.ids());
  const ranges = new CommentRanges(body, markup);
  const left: Note[] = [];
  const written: NewComment[] = [];
  for (const note of notes) {
    const id = ranges.add(note);
    if (id === null) left.push(note);
    else written.push({ id, text: note.text });
  }
  if (written.length === 0) return { bytes, left };
  edit.change(part, () => ranges.text());
  comments.add(written, markup);
  const { bytes: annotated } = edit.finish();
  if (!saysTheSame(before, await readDocx(annotated, ''))) throw new FormatError('differs');
  return { bytes: annotated, left };
}

/** Who remarks. */
export const OURS = '勾稽';
