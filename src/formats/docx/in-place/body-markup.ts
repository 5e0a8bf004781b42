import { editElements } from '../../xml/edit-elements';
import { escapeXml } from '../../xml/entities';
import { attributesOf, prefixOf, withAttribute } from '../../xml/start-tag';
import type { WrittenBody } from './written-body';

/** Who marks, and when. */
export interface Author {
  readonly author: string;
  readonly date?: string | undefined;
}

/** Elements as this body names them, with identifiers that it does not use yet. */
export class BodyMarkup {
  /** With its colon. */
  readonly prefix: string;
  /** The attribute that declares it. */
  readonly declared: string;
  /** The start tag of the part with the prefix declared; absent where it is already. */
  readonly root: string | undefined;
  private next = 0;
  private readonly used: Set<number>;

  constructor(
    body: WrittenBody,
    private readonly by: Author,
    used: Iterable<number> = [],
  ) {
    this.used = new Set([...body.ids, ...used]);
    const { root } = body;
    const tag = root ? body.text.slice(root.start, root.openEnd) : '';
    const attributes = attributesOf(tag);
    const own = prefixOf(root?.tag ?? '');
    const name = own === '' ? 'xmlns' : `xmlns:${own.slice(0, -1)}`;
    const namespace = attributes.find(([key]) => key === name)?.[1] ?? NAMESPACE;
    // Attributes are in the namespace only with a prefix.
    const [known] =
      attributes.find(([key, value]) => key.startsWith('xmlns:') && value === namespace) ?? [];
    this.prefix = own || `${known?.slice('xmlns:'.length) ?? 'w'}:`;
    const declaration = `xmlns:${this.prefix.slice(0, -1)}`;
    this.declared = ` ${declaration}="${escapeXml(namespace, true)}"`;
    if (own === '' && known === undefined) this.root = withAttribute(tag, declaration, namespace);
  }

  /** An identifier that nothing else has. */
  fresh(): string {
    while (this.used.has(this.next)) this.next += 1;
    this.used.add(this.next);
    return String(this.next);
  }

  struck(content: string): string {
    return this.tracked('del', content);
  }

  added(content: string): string {
    return this.tracked('ins', content);
  }

  /** A tracked change; without content the mark of one, as for a row. */
  tracked(name: 'ins' | 'del', content = ''): string {
    const { prefix } = this;
    const tag = `${prefix}${name}`;
    const start = `<${tag} ${prefix}id="${this.fresh()}"${this.signed()}`;
    return content === '' ? `${start}/>` : `${start}>${content}</${tag}>`;
  }

  /** Attributes that say who and when. */
  signed(): string {
    const { author, date } = this.by;
    const at = date === undefined ? '' : ` ${this.prefix}date="${escapeXml(date, true)}"`;
    return ` ${this.prefix}author="${escapeXml(author, true)}"${at}`;
  }

  /** Properties for one more run: their own record of a change, too, is told apart by a number. */
  again(properties: string): string {
    if (!properties.includes('rPrChange')) return properties;
    return editElements(properties, (tag, { name }) =>
      name === 'rPrChange' ? { tag: withAttribute(tag, `${this.prefix}id`, this.fresh()) } : 'keep',
    );
  }
}

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
