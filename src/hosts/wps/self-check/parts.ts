import { OWN_NAMESPACE } from '../../../model/own-marks';
import { kindOf } from './kind';
import { found } from './probe';
import type { BenchProbe } from './probe';

/** A namespace of its own: nothing of ours is ever mistaken for it. */
const NAMESPACE = `${OWN_NAMESPACE}self-check`;
const TEXT = '文字 &lt;1&gt;';

/** A part of XML is added, read back and taken out. Whether it outlives saving needs somebody who saves. */
export const xmlParts: BenchProbe = {
  id: 'xml-parts',
  run(at) {
    const { CustomXMLParts: parts } = at.book();
    if (!parts) return found('missing');
    const before = parts.Count;
    const added = parts.Add(`<self-check xmlns="${NAMESPACE}">${TEXT}</self-check>`);
    const after = parts.Count;
    const { NamespaceURI: namespace, XML: xml } = parts.Item(after);
    const detail = {
      returned: kindOf(added),
      before: typeof before === 'number' ? before : kindOf(before),
      counted: after === before + 1,
      namespace: namespace === NAMESPACE,
      same: typeof xml === 'string' && xml.indexOf(TEXT) > 0,
      deleted: false,
    };
    parts.Item(after).Delete();
    detail.deleted = parts.Count === before;
    const isRight = detail.counted && detail.namespace && detail.same && detail.deleted;
    return found(isRight ? 'ok' : 'failed', detail);
  },
};
