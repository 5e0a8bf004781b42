import type { KeptData } from '../kept-data';
import type { MemoryWorkbook } from './memory-workbook';

/**
 * Kept data of the workbook in memory. Values are copied on the way in and out, as any real store
 * does: whoever changes an object afterwards does not change what is kept.
 */
export function memoryKeptData(workbook: MemoryWorkbook, requireWritable: () => void): KeptData {
  return {
    async get(namespace) {
      return structuredClone(workbook.kept.get(namespace) ?? null);
    },
    async set(namespace, value) {
      requireWritable();
      workbook.kept.set(namespace, structuredClone(value));
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
