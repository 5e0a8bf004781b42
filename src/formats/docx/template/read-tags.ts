import type { TemplateTag } from '../../../model/template-tag';
import { OfficePackage } from '../../package/office-package';
import type { Filler } from './story';
import { fillStory } from './fill-story';
import { checkTemplate, storyParts, TEMPLATE_LIMITS } from './template-package';
import { TemplateAllowance } from './template-allowance';

/** Every name counts as known: what is asked is whether the tags can be filled at all. */
const ANY: Filler = { value: () => '', section: () => '' };

/**
 * Every tag of a template with its place, in the order of the file: body, then headers, footers and
 * notes. Those that are written wrongly or ask for more than filling in are among them, all at once,
 * each with its `problem`.
 * @param bytes a .docx, or a .docm or .dotx
 * @throws FormatError `empty-file`, `encrypted`, `unknown-kind`, `damaged`,
 *   `too-many-paragraphs`, `too-many-tags` and the errors of the container
 */
export async function templateTags(bytes: Uint8Array): Promise<readonly TemplateTag[]> {
  checkTemplate(bytes);
  const source = new OfficePackage(bytes, TEMPLATE_LIMITS);
  const allowance = new TemplateAllowance();
  return storyParts(source).flatMap(
    (where) => fillStory(source.text(where.part).text, where, ANY, allowance).tags,
  );
}
