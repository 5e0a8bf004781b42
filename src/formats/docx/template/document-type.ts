import type { PackageEdit } from '../../package/package-edit';
import { editElements } from '../../xml/edit-elements';
import { attributeOf, withAttribute } from '../../xml/start-tag';

const CONTENT_TYPES = '[Content_Types].xml';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const TEMPLATE = `${WORD}template.main+xml`;
const DOCUMENT = `${WORD}document.main+xml`;
const MACROS = /^application\/vnd\.ms-word\.(?:document|template)\.macroEnabled\./i;

/** Makes a .dotx a .docx: Word opens neither under the name of the other. */
export function asDocument(edit: PackageEdit): void {
  if (!edit.has(CONTENT_TYPES)) return;
  edit.change(CONTENT_TYPES, (text) =>
    editElements(text, (tag) =>
      attributeOf(tag, 'ContentType') === TEMPLATE
        ? { tag: withAttribute(tag, 'ContentType', DOCUMENT) }
        : 'keep',
    ),
  );
}

/** Whether the package says that it holds macros. */
export function holdsMacros(edit: PackageEdit): boolean {
  let found = false;
  if (!edit.has(CONTENT_TYPES)) return found;
  editElements(edit.text(CONTENT_TYPES), (tag) => {
    found ||= MACROS.test(attributeOf(tag, 'ContentType') ?? '');
    return 'keep';
  });
  return found;
}
