import type { Document } from '../../model/document';
import { fileName } from '../file-name';
import { PACKAGE_LIMITS } from '../package/limits';
import { OfficePackage } from '../package/office-package';
import { partOfKind, readRelationships } from '../package/relationships';
import { DocumentReader, type ReadingWitness } from './document-part';
import { ListCounter } from './list-counter';
import { mainPartOf } from './main-part';
import { readNumbering } from './numbering-part';
import { readStyles } from './styles-part';

/**
 * Reads a .docx or .docm: paragraphs, runs and tables of its body in reading order, with automatic
 * numbers rendered. Headers, footers, notes, comments and pictures are not read. Only four parts
 * are unpacked, as a stream and within `PACKAGE_LIMITS`.
 *
 * @param bytes the whole file
 * @param name file name; folders before it are dropped
 * @throws FormatError `too-many-paragraphs`, `damaged` and the errors of the container
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Document> {
  const source = new OfficePackage(bytes, PACKAGE_LIMITS);
  const part = mainPartOf(source);
  const reader = documentReader(source, part);
  source.scan(part, reader);
  return {
    name: fileName(name),
    blocks: reader.blocks,
  };
}

/**
 * A reader of the main part, which knows the styles and lists of the document.
 * @throws FormatError as `OfficePackage.scan`
 */
export function documentReader(
  source: OfficePackage,
  part: string,
  witness?: ReadingWitness,
): DocumentReader {
  const related = readRelationships(source, part);
  const styles = readStyles(source, partOfKind(related, 'styles'));
  const lists = readNumbering(source, partOfKind(related, 'numbering'));
  return new DocumentReader(part, styles, new ListCounter(lists), witness);
}
