import { encodePart, type PartText } from '../xml/part-text';
import { Splices } from '../xml/splices';
import { attributeOf } from '../xml/start-tag';
import { walkXml, type XmlElement } from '../xml/walk';
import { rewriteZip } from '../zip/rewrite';
import type { PackageLimits } from './limits';
import { OfficePackage } from './office-package';
import { relationshipsPartOf, resolvePart } from './relationships';

const CONTENT_TYPES = '[Content_Types].xml';

/** A package that is being changed part by part; what is not named stays byte for byte. */
export class PackageEdit {
  readonly source: OfficePackage;
  private readonly changed = new Map<string, PartText>();
  private readonly removed = new Set<string>();

  /** @throws FormatError as `listZip` */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: PackageLimits,
  ) {
    this.source = new OfficePackage(bytes, limits);
  }

  has(part: string): boolean {
    return this.source.has(part) && !this.removed.has(part.toLowerCase());
  }

  /**
   * Changes the text of a part.
   * @param edit gives the new text; the same text means no change
   * @throws FormatError as `OfficePackage.scan`
   */
  change(part: string, edit: (text: string) => string): void {
    const key = part.toLowerCase();
    const before = this.changed.get(key) ?? this.source.text(part);
    const text = edit(before.text);
    if (text !== before.text) this.changed.set(key, { ...before, text });
  }

  /** Takes a part away, with the relationships that lead from it; those that lead to it stay. */
  remove(part: string): void {
    this.removed.add(part.toLowerCase());
    this.removed.add(relationshipsPartOf(part).toLowerCase());
  }

  /**
   * Takes relationships of a part away.
   * @param owner the part, or '' for the package itself
   * @param isGone asked for each relationship's start tag
   */
  dropRelationships(owner: string, isGone: (tag: string) => boolean): void {
    const part = relationshipsPartOf(owner);
    if (this.has(part)) this.change(part, (text) => withoutElements(text, 'Relationship', isGone));
  }

  /** The new file, and the names of the parts in which it differs from the old one. */
  finish(options?: { readonly dropComment?: boolean }): {
    bytes: Uint8Array;
    changedParts: string[];
  } {
    this.forgetContentTypes();
    const changes = new Map<string, Uint8Array | null>();
    for (const name of this.source.parts) {
      const key = name.toLowerCase();
      const change = this.changed.get(key);
      if (this.removed.has(key)) changes.set(name, null);
      else if (change) changes.set(name, encodePart(change));
    }
    const bytes = rewriteZip(this.bytes, changes, this.limits, options);
    return { bytes, changedParts: [...changes.keys()] };
  }

  private forgetContentTypes(): void {
    if (this.removed.size === 0 || !this.has(CONTENT_TYPES)) return;
    this.change(CONTENT_TYPES, (text) =>
      withoutElements(text, 'Override', (tag) => {
        const part = resolvePart('', attributeOf(tag, 'PartName') ?? '');
        return this.removed.has(part.toLowerCase());
      }),
    );
  }
}

/** A text without the elements of this name of which `isGone` is true of the start tag. */
export function withoutElements(
  text: string,
  name: string,
  isGone: (tag: string, element: XmlElement) => boolean,
): string {
  const splices = new Splices();
  walkXml(text, {
    close(element, { end }) {
      if (element.name !== name) return;
      const tag = text.slice(element.start, element.openEnd);
      if (isGone(tag, element)) splices.remove(element.start, end);
    },
  });
  return splices.applyTo(text);
}
