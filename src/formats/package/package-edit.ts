import { encodePart, type PartText } from '../xml/part-text';
import { editElements } from '../xml/edit-elements';
import { attributeOf } from '../xml/start-tag';
import { rewriteZip } from '../zip/rewrite';
import type { PackageLimits } from './limits';
import { OfficePackage } from './office-package';
import { relationshipsPartOf, resolvePart } from './relationships';

export const CONTENT_TYPES = '[Content_Types].xml';

/** A package that is being changed part by part; what is not named stays byte for byte. */
export class PackageEdit {
  readonly source: OfficePackage;
  private readonly changed = new Map<string, PartText>();
  private readonly removed = new Set<string>();
  /** By key, with the name as written. */
  private readonly added = new Map<string, { readonly name: string; text: string }>();
  /** Parts that were asked for; others are not kept in memory. */
  private readonly known = new Map<string, PartText>();

  /** @throws FormatError as `listZip` */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: PackageLimits,
  ) {
    this.source = new OfficePackage(bytes, limits);
  }

  has(part: string): boolean {
    const key = part.toLowerCase();
    return this.added.has(key) || (this.source.has(part) && !this.removed.has(key));
  }

  /** Whether a part may be added by this name; one that was taken away still has it. */
  isFree(part: string): boolean {
    return !this.source.has(part) && !this.added.has(part.toLowerCase());
  }

  /**
   * The text of a part as it stands now.
   * @throws FormatError as `OfficePackage.scan`
   */
  text(part: string): string {
    const key = part.toLowerCase();
    const known = this.added.get(key) ?? this.changed.get(key) ?? this.known.get(key);
    if (known) return known.text;
    const read = this.source.text(part);
    this.known.set(key, read);
    return read.text;
  }

  /**
   * Changes the text of a part.
   * @param edit gives the new text; the same text means no change
   * @throws FormatError as `OfficePackage.scan`
   */
  change(part: string, edit: (text: string) => string): void {
    const key = part.toLowerCase();
    const added = this.added.get(key);
    if (added) {
      added.text = edit(added.text);
      return;
    }
    const before = this.changed.get(key) ?? this.known.get(key) ?? this.source.text(part);
    const text = edit(before.text);
    if (text !== before.text) this.changed.set(key, { ...before, text });
  }

  /** Adds a part by a name that is free; what leads to it and its type are not added. */
  add(part: string, text: string): void {
    this.added.set(part.toLowerCase(), { name: part, text });
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
    if (!this.has(part)) return;
    this.change(part, (text) =>
      editElements(text, (tag, { name }) =>
        name === 'Relationship' && isGone(tag) ? 'remove' : 'keep',
      ),
    );
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
    for (const { name, text } of this.added.values()) {
      changes.set(name, encodePart({ text, encoding: 'utf-8' }));
    }
    const bytes = rewriteZip(this.bytes, changes, this.limits, options);
    return { bytes, changedParts: [...changes.keys()] };
  }

  private forgetContentTypes(): void {
    if (this.removed.size === 0 || !this.has(CONTENT_TYPES)) return;
    this.change(CONTENT_TYPES, (text) =>
      editElements(text, (tag, { name }) => {
        const part = resolvePart('', attributeOf(tag, 'PartName') ?? '').toLowerCase();
        return name === 'Override' && this.removed.has(part) ? 'remove' : 'keep';
      }),
    );
  }
}
