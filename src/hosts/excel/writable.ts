/// <reference types="office-js" />
import { HostError } from '../host-error';

/** @throws HostError `readonly`; name and mode must have come */
export function requireWritable({ name, readOnly }: Excel.Workbook): void {
  if (readOnly) throw new HostError('readonly', { workbook: name });
}
