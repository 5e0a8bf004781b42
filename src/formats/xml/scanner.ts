import { SaxesParser } from 'saxes';
import type { XmlHandler } from './handler';
import { xmlTextDecoder } from './text-decoder';

/** What the XML of one part may be like. */
export interface XmlLimits {
  /** Of one tag, text, comment or instruction as written; up to two `STEP`s more may pass. */
  readonly tokenCharacters: number;
  readonly depth: number;
  /** Of one element. */
  readonly attributes: number;
}

/** What is wrong with a part; `doctype`: it declares a document type. */
export class XmlFault extends Error {
  constructor(
    readonly kind: 'malformed' | 'doctype',
    options?: ErrorOptions,
  ) {
    super(kind, options);
  }
}

/**
 * Characters given to the parser at a time. It keeps an unfinished token whole, however long, and
 * says nothing meanwhile: between two steps we can see how long it has been silent, and stop.
 */
const STEP = 16_384;

/**
 * Reads an XML part forward from its bytes, fed in any pieces. Malformed XML is refused, and so is
 * a document type: no part of an Office file has one, and attacks by expansion need one.
 */
export class XmlScanner {
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private decoder: TextDecoder | undefined;
  private depth = 0;
  /** Of the element that is being read. */
  private attributes = 0;
  /** Characters since the parser last said something. */
  private silent = 0;

  constructor(
    private readonly handler: XmlHandler,
    private readonly limits: XmlLimits,
  ) {
    this.listen();
  }

  /** @throws XmlFault, and what the handler throws */
  push(bytes: Uint8Array): void {
    this.decoder ??= xmlTextDecoder(bytes);
    this.write(this.decode(bytes, true));
  }

  /** @throws XmlFault when the part stops in the middle, or holds no element */
  end(): void {
    this.write(this.decode(new Uint8Array(), false));
    this.parser.close();
  }

  private decode(bytes: Uint8Array, stream: boolean): string {
    try {
      return this.decoder?.decode(bytes, { stream }) ?? '';
    } catch (cause) {
      throw new XmlFault('malformed', { cause });
    }
  }

  private write(text: string): void {
    for (let at = 0; at < text.length; at += STEP) {
      const step = text.slice(at, at + STEP);
      this.silent += step.length;
      this.parser.write(step);
      if (this.silent > this.limits.tokenCharacters) throw new XmlFault('malformed');
    }
  }

  private listen(): void {
    const { handler, parser } = this;
    const heard = (): void => {
      this.silent = 0;
    };
    const text = (piece: string): void => {
      this.silent = 0;
      if (this.depth > 0) handler.text?.(piece);
    };
    parser.on('attribute', () => {
      this.attributes += 1;
      if (this.attributes > this.limits.attributes) throw new XmlFault('malformed');
    });
    parser.on('opentag', ({ name, attributes }) => {
      this.silent = 0;
      this.attributes = 0;
      this.depth += 1;
      if (this.depth > this.limits.depth) throw new XmlFault('malformed');
      handler.open?.(localName(name), attributes);
    });
    parser.on('closetag', ({ name }) => {
      this.silent = 0;
      this.depth -= 1;
      handler.close?.(localName(name));
    });
    // Without a listener the parser collects no text.
    if (handler.text) parser.on('text', text);
    parser.on('cdata', text);
    parser.on('comment', heard);
    parser.on('processinginstruction', heard);
    parser.on('doctype', () => {
      throw new XmlFault('doctype');
    });
    parser.on('error', (cause) => {
      throw new XmlFault('malformed', { cause });
    });
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
