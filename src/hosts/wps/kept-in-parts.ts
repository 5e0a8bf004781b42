import {
  KEPT_REVISION,
  keptPartNamespace,
  keptPartXml,
  namespaceOfKeptPart,
  parseKeptPart,
  togetherOf,
} from '../../model/kept-part';
import { HostError } from '../host-error';
import type { JsonValue } from '../kept-data';
import type { EtXmlPart, EtXmlParts } from './et-application';
import { isSame, requireStored } from './kept-store';
import type { KeptStore, Stored } from './kept-store';

/** A part of ours; `value` is `undefined` where it is spoilt. */
interface OurPart {
  readonly part: EtXmlPart;
  readonly namespace: string;
  readonly value: JsonValue | undefined;
}

/**
 * Custom XML parts, the same that Excel's adapter writes. Nobody has seen them come back from every build:
 * each is read back. 2 accesses for all, 2 a part, one more for a part of ours.
 */
export const keptInParts: KeptStore = {
  read({ CustomXMLParts: parts }) {
    if (!parts) return null;
    const found = ours(parts);
    return found.length === 0 ? null : storedIn(found);
  },

  write({ CustomXMLParts: parts }, wanted) {
    if (!parts) throw new HostError('unsupported', { reason: 'kept' });
    const values = valuesOf(wanted);
    const before = ours(parts);
    for (const [namespace, value] of values) {
      if (!first(before, namespace, value)) parts.Add(keptPartXml(namespace, value));
    }
    // The new ones must be there before any of the old goes.
    const now = ours(parts);
    const left = new Set<EtXmlPart>();
    for (const [namespace, value] of values) {
      const good = first(now, namespace, value);
      if (good) left.add(good.part);
    }
    if (left.size < values.size) {
      for (const { part } of now.slice(before.length)) part.Delete();
      throw new HostError('unsupported', { reason: 'kept' });
    }
    const gone = now.filter(({ part }) => !left.has(part));
    if (gone.length === 0) return;
    for (const { part } of gone) part.Delete();
    requireStored(storedIn(ours(parts)), wanted);
  },
};

/** A part that holds the value, doubles of it aside. */
function first(found: readonly OurPart[], namespace: string, value: JsonValue) {
  return found.find((one) => one.namespace === namespace && isSame(one.value, value));
}

function valuesOf({ values, revision }: Stored): ReadonlyMap<string, JsonValue> {
  return revision === 0 ? values : new Map([...values, [KEPT_REVISION, revision]]);
}

/** Of two parts for one namespace the first counts, in every program of ours. */
function storedIn(found: readonly OurPart[]): Stored {
  const values = new Map<string, JsonValue>();
  for (const { namespace, value } of found) {
    if (value !== undefined && !values.has(namespace)) values.set(namespace, value);
  }
  return togetherOf(values);
}

function ours(parts: EtXmlParts): OurPart[] {
  const count = parts.Count;
  const found: OurPart[] = [];
  for (let index = 1; index <= count; index += 1) {
    const part = parts.Item(index);
    const { NamespaceURI: uri } = part;
    const namespace = typeof uri === 'string' ? namespaceOfKeptPart(uri) : null;
    if (namespace === null) continue;
    const kept = parseKeptPart(part.XML);
    const whole = kept !== null && keptPartNamespace(kept.namespace) === uri;
    found.push({ part, namespace, value: whole ? kept.value : undefined });
  }
  return found;
}
