import type { Document } from '../../model/document';
import { fileName } from '../file-name';
import { PACKAGE_LIMITS } from '../package/limits';
import { OfficePackage } from '../package/office-package';
import { partOfKind, readRelationships } from '../package/relationships';
import { DocumentReader } from './document-part';
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
  const related = readRelationships(source, part);
  const styles = readStyles(source, partOfKind(related, 'styles'));
  const lists = readNumbering(source, partOfKind(related, 'numbering'));
  const reader = new DocumentReader(part, styles, new ListCounter(lists));
  source.scan(part, reader);
  return {
    name: fileName(name),
    blocks: reader.blocks,
  };
}
