import type { JsonValue } from '../model/json-value';

export type { JsonValue };

/**
 * Data that the add-in keeps with the workbook, one JSON value a namespace (`profile`, `marks`, …).
 * Keeping inside the workbook makes it unsaved; reading never does.
 */
export interface KeptData {
  /** `null` when nothing is kept there. */
  get(namespace: string): Promise<JsonValue | null>;
  set(namespace: string, value: JsonValue): Promise<void>;
  remove(namespace: string): Promise<void>;
  /** Sorted. */
  namespaces(): Promise<readonly string[]>;
}
