import type { JsonValue, KeptData } from '../kept-data';
import type { MemoryWorkbook } from './memory-workbook';

/**
 * Kept data of the workbook in memory. Values are copied on the way in and out, as any real store
 * does, as JSON: whoever changes an object afterwards does not change what is kept.
 */
export function memoryKeptData(workbook: MemoryWorkbook, requireWritable: () => void): KeptData {
  return {
    async get(namespace) {
      return copy(workbook.kept.get(namespace) ?? null);
    },
    async set(namespace, value) {
      requireWritable();
      workbook.kept.set(namespace, copy(value));
      workbook.dirty = true;
    },
    async remove(namespace) {
      requireWritable();
      if (workbook.kept.delete(namespace)) workbook.dirty = true;
    },
    async namespaces() {
      return [...workbook.kept.keys()].sort();
    },
  };
}

function copy(value: JsonValue): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue;
}
