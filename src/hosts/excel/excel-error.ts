/// <reference types="office-js" />
import { HostError } from '../host-error';
import type { HostErrorCode } from '../host-error';

/** Error codes of Office.js that mean something to the user; all others are `unsupported`. */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: 'editing',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  InvalidObjectPath: 'gone',
  AccessDenied: 'protected',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RequestTimeout: 'timeout',
};

/** Whatever Office.js threw, as the port's error; its code stays in `reason`. */
export function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const reason = error instanceof OfficeExtension.Error ? error.code : 'unknown';
  return new HostError(CODES[reason] ?? 'unsupported', { reason }, error);
}
