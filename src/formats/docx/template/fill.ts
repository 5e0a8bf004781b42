import type { Block } from '../../../model/document';
import type { TemplateTag } from '../../../model/template-tag';
import { OfficePackage } from '../../package/office-package';
import { PackageEdit } from '../../package/package-edit';
import { partOfKind, readRelationships } from '../../package/relationships';
import { mainPartOf } from '../main-part';
import { readStyles } from '../styles-part';
import { asDocument, holdsMacros } from './document-type';
import { fillStory } from './fill-story';
import { textInRun } from './ooxml-run';
import { sectionXml } from './ooxml-section';
import type { Filler } from './story';
import { TemplateAllowance } from './template-allowance';
import { checkTemplate, storyParts, TEMPLATE_LIMITS } from './template-package';
import { templateStyles } from './template-styles';

/** What the tags of a template stand for; null for a name that is not known. */
export interface TemplateValues {
  /** `gap`: it is still to be filled in by a person, and is marked so. */
  value(name: string): string | { readonly text: string; readonly gap: boolean } | null;
  section(name: string): readonly Block[] | null;
}

export interface FilledTemplate {
  readonly bytes: Uint8Array;
  readonly filled: readonly TemplateTag[];
  /** They stand in the document as they were written, and say why. */
  readonly unknown: readonly TemplateTag[];
  /** Written wrongly, or asking for more than filling in; they too stand as they were. */
  readonly unsupported: readonly TemplateTag[];
  /** The template brings macros: the file opens only under a name that ends in `.docm`. */
  readonly macros: boolean;
}

/**
 * A template with its tags filled. A value keeps the format of the run where its tag begins; a section
 * takes the place of the paragraph of its tag. Parts without a filled tag stay byte for byte, but for
 * the content type of a .dotx, which becomes that of a document.
 * @param bytes a .docx, .docm or .dotx
 * @throws FormatError as `templateTags`
 */
export async function fillTemplate(
  bytes: Uint8Array,
  values: TemplateValues,
): Promise<FilledTemplate> {
  checkTemplate(bytes);
  const edit = new PackageEdit(bytes, TEMPLATE_LIMITS);
  const filler = fillerOf(edit.source, values);
  const allowance = new TemplateAllowance();
  const tags: TemplateTag[] = [];
  for (const where of storyParts(edit.source)) {
    edit.change(where.part, (text) => {
      const story = fillStory(text, where, filler, allowance);
      tags.push(...story.tags);
      return story.text;
    });
  }
  asDocument(edit);
  const { bytes: written, changedParts } = edit.finish();
  readable(written, changedParts);
  return {
    bytes: written,
    filled: tags.filter(({ problem }) => !problem),
    unknown: tags.filter(({ problem }) => problem?.code === 'template.unknown'),
    unsupported: tags.filter(({ problem }) => problem && problem.code !== 'template.unknown'),
    macros: holdsMacros(edit),
  };
}

function fillerOf(source: OfficePackage, values: TemplateValues): Filler {
  const part = partOfKind(readRelationships(source, mainPartOf(source)), 'styles');
  const styles = templateStyles(readStyles(source, part));
  return {
    value(name, properties) {
      const value = values.value(name);
      if (value === null) return null;
      return typeof value === 'string'
        ? textInRun(value, properties, false)
        : textInRun(value.text, properties, value.gap);
    },
    section(name, setting) {
      const blocks = values.section(name);
      return blocks && sectionXml(blocks, setting, styles);
    },
  };
}

/** No file is handed out that would not open: what was written is read once more. */
function readable(bytes: Uint8Array, parts: readonly string[]): void {
  const written = new OfficePackage(bytes, {
    ...TEMPLATE_LIMITS,
    inflatedBytes: Infinity,
    ratio: Infinity,
  });
  for (const part of parts) written.scan(part, {});
}
