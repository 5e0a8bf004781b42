import type { JsonValue } from '../../../model/json-value';
import { keptJson, keptPartXml, parseKeptPart } from '../../../model/kept-part';
import { addPart } from '../../package/add-part';
import { linksOf } from '../../package/links';
import type { PackageEdit } from '../../package/package-edit';
import { unlink } from '../../package/unlink';
import { FormatError } from '../../format-error';

const MARK = '\ufeff';

/**
 * Makes a workbook keep these values by namespace, and no others of ours; parts of other programs, and
 * spoilt ones, stay. Values that are kept already leave their parts as they are.
 * @param workbookPart name of the workbook part
 */
export function keepParts(
  edit: PackageEdit,
  workbookPart: string,
  kept: ReadonlyMap<string, JsonValue>,
): void {
  const missing = new Map(kept);
  const gone = new Set<string>();
  for (const { id, kind, part } of linksOf(edit, workbookPart)) {
    const found = kind === 'customXml' && part !== undefined ? keptPartOf(edit, part) : null;
    if (!found || part === undefined) continue;
    const value = missing.get(found.namespace);
    // Of two for one namespace the first counts; the other one must not come back as it goes.
    if (value === undefined) gone.add(id);
    else {
      missing.delete(found.namespace);
      if (keptJson(value) !== keptJson(found.value)) rewrite(edit, part, found.namespace, value);
    }
  }
  if (gone.size > 0) unlink(edit, workbookPart, gone);
  for (const [namespace, value] of missing) {
    addPart(edit, workbookPart, {
      kind: 'customXml',
      target: (n) => `../customXml/item${String(n)}.xml`,
      contentType: 'application/xml',
      text: keptPartXml(namespace, value),
    });
  }
}

/** A part in UTF-16 stays in it, by its mark. */
function rewrite(edit: PackageEdit, part: string, namespace: string, value: JsonValue): void {
  edit.change(part, (before) => {
    const mark = before.startsWith(MARK) ? MARK : '';
    return mark + keptPartXml(namespace, value);
  });
}

function keptPartOf(edit: PackageEdit, part: string): ReturnType<typeof parseKeptPart> {
  try {
    return parseKeptPart(edit.text(part));
  } catch (problem) {
    if (problem instanceof FormatError && problem.code === 'damaged') return null;
    throw problem;
  }
}
