/// <reference types="office-js" />
import {
  keptPartNamespace,
  keptPartXml,
  namespaceOfKeptPart,
  parseKeptPart,
} from '../../model/kept-part';
import { HostError } from '../host-error';
import type { JsonValue, KeptData } from '../kept-data';
import { BATCH_BYTES, run } from './batch';
import { requireWritable } from './writable';

/** A reading of kept data that travels with batches of somebody else's. */
export interface KeptReading {
  /** After the list of parts has come: asks for the texts of ours. @returns whether there are any */
  askForTexts(): boolean;
  /** After the texts have come. @returns what is kept */
  finish(): ReadonlyMap<string, JsonValue>;
}

/** The parts of one namespace, asked for and not yet answered. */
export type LocatedParts = Excel.CustomXmlPartScopedCollection;

/**
 * Kept data in custom XML parts of the workbook. They are read with the first list of sheets and
 * remembered, so that opening costs no round trip more; what others keep meanwhile is seen once
 * somebody else is known to have worked in the workbook.
 */
export class ExcelKeptData implements KeptData {
  #values: Map<string, JsonValue> | null = null;
  /** Counts what makes a reading under way out of date. */
  #changes = 0;

  /** Somebody else may have kept something. */
  forget(): void {
    this.#changes += 1;
    this.#values = null;
  }

  /** Asks for the list of parts, unless what is kept is known. */
  begin(context: Excel.RequestContext): KeptReading | null {
    if (this.#values) return null;
    const parts = context.workbook.customXmlParts;
    parts.load('items/id,items/namespaceUri');
    const changes = this.#changes;
    let texts: OfficeExtension.ClientResult<string>[] = [];
    return {
      askForTexts: () => {
        texts = parts.items
          .filter(({ namespaceUri }) => namespaceOfKeptPart(namespaceUri) !== null)
          .map((part) => part.getXml());
        return texts.length > 0;
      },
      finish: () => {
        const values = new Map<string, JsonValue>();
        for (const { value: xml } of texts) {
          const part = parseKeptPart(xml);
          if (part && !values.has(part.namespace)) values.set(part.namespace, part.value);
        }
        if (changes === this.#changes) this.#values = values;
        return values;
      },
    };
  }

  async get(namespace: string): Promise<JsonValue | null> {
    return copy((await this.#known()).get(namespace) ?? null);
  }

  async namespaces(): Promise<readonly string[]> {
    return [...(await this.#known()).keys()].sort();
  }

  set(namespace: string, value: JsonValue): Promise<void> {
    return this.#write(namespace, value);
  }

  remove(namespace: string): Promise<void> {
    return this.#write(namespace, null);
  }

  /** Asks for the parts of a namespace, for `put` in the next batch. */
  locate(context: Excel.RequestContext, namespace: string): LocatedParts {
    const parts = context.workbook.customXmlParts.getByNamespace(keptPartNamespace(namespace));
    parts.load('items/id');
    return parts;
  }

  /** Puts a value (`null`: nothing) into the part that was located; the batch must be sent after it. */
  put(
    context: Excel.RequestContext,
    namespace: string,
    { items }: LocatedParts,
    value: JsonValue | null,
  ): void {
    const all = context.workbook.customXmlParts;
    const [first, ...doubles] = items.map(({ id }) => all.getItem(id));
    if (value === null) first?.delete();
    else {
      const xml = keptPartXml(namespace, value);
      // A character takes up to three bytes on the way.
      if (xml.length * 3 > BATCH_BYTES) {
        throw new HostError('too-large', { characters: xml.length, limit: BATCH_BYTES / 3 });
      }
      if (first) first.setXml(xml);
      else all.add(xml);
    }
    for (const double of doubles) double.delete();
  }

  /** What has been written. */
  remember(namespace: string, value: JsonValue | null): void {
    this.#changes += 1;
    if (value === null) this.#values?.delete(namespace);
    else this.#values?.set(namespace, copy(value));
  }

  async #write(namespace: string, value: JsonValue | null): Promise<void> {
    await run(async (context) => {
      const { workbook } = context;
      workbook.load('name,readOnly');
      const parts = this.locate(context, namespace);
      await context.sync();
      requireWritable(workbook);
      if (value === null && parts.items.length === 0) return;
      this.put(context, namespace, parts, value);
      await context.sync();
    });
    this.remember(namespace, value);
  }

  async #known(): Promise<ReadonlyMap<string, JsonValue>> {
    if (this.#values) return this.#values;
    return run(async (context) => {
      const reading = this.begin(context);
      await context.sync();
      if (reading?.askForTexts()) await context.sync();
      return reading?.finish() ?? new Map<string, JsonValue>();
    });
  }
}

/** Whoever changes an object afterwards does not change what is kept. */
function copy(value: JsonValue): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue;
}
