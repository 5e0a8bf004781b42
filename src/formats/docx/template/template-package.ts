import type { TagPlace } from '../../../model/template-tag';
import { FormatError } from '../../format-error';
import type { PackageLimits } from '../../package/limits';
import { PACKAGE_LIMITS } from '../../package/limits';
import { OfficePackage } from '../../package/office-package';
import { packageKind } from '../../package/package-kind';
import { readRelationships } from '../../package/relationships';
import { sniff } from '../../sniff';
import { mainPartOf } from '../main-part';

const MB = 1024 * 1024;

/** A template is text that a person wrote; its markup is divided in memory, which costs far more than it. */
export const TEMPLATE_LIMITS: PackageLimits = Object.freeze({
  ...PACKAGE_LIMITS,
  inflatedBytes: 6 * MB,
});

/** A part with text of its own, and which story it tells. */
export type StoryPart = Pick<TagPlace, 'story' | 'part'>;

const STORIES: ReadonlyMap<string, TagPlace['story']> = new Map([
  ['header', 'header'],
  ['footer', 'footer'],
  ['footnotes', 'footnotes'],
  ['endnotes', 'endnotes'],
]);

/**
 * Refuses what is no Word document, before anything of it is unpacked.
 * @throws FormatError `empty-file`, `encrypted`, `unknown-kind` and the errors of the container
 */
export function checkTemplate(bytes: Uint8Array): void {
  const kind = sniff(bytes);
  if (kind === 'empty') throw new FormatError('empty-file');
  if (kind === 'ole-encrypted') throw new FormatError('encrypted');
  if (kind !== 'zip') throw new FormatError('unknown-kind', { kind });
  const held = packageKind(new OfficePackage(bytes, TEMPLATE_LIMITS));
  if (held !== 'docx') throw new FormatError('unknown-kind', { kind: held });
}

/**
 * The body, then what its relationships name: headers, footers, notes.
 * @throws FormatError as `mainPartOf`
 */
export function storyParts(source: OfficePackage): StoryPart[] {
  const main = mainPartOf(source);
  const parts: StoryPart[] = [{ story: 'body', part: main }];
  for (const { kind, part } of readRelationships(source, main).values()) {
    const story = STORIES.get(kind);
    const known = parts.some((one) => one.part.toLowerCase() === part.toLowerCase());
    if (story && source.has(part) && !known) parts.push({ story, part });
  }
  return parts;
}
