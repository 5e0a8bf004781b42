/// <reference types="office-js" />
import { HostError } from '../host-error';
import type { HostErrorCode } from '../host-error';

/** Error codes of Office.js that mean something to the user; all others are `unsupported`. */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: 'editing',
  // A dialog of Excel is open: like an open cell, it keeps everybody out until it is closed.
  WriteNotSupportedWhenModalDialogOpen: 'editing',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  InvalidObjectPath: 'gone',
  InvalidBinding: 'gone',
  InactiveWorkbook: 'gone',
  AccessDenied: 'protected',
  OperationCellsExceedLimit: 'too-large',
  RangeExceedsLimit: 'too-large',
  FormulaLengthExceedsLimit: 'too-large',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  Timeout: 'timeout',
  RequestAborted: 'timeout',
  ActivityLimitReached: 'timeout',
  InvalidOrTimedOutSession: 'timeout',
  ConnectionFailure: 'timeout',
};

/** Whatever Office.js threw, as the port's error; its code stays in `reason`. */
export function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const reason = error instanceof OfficeExtension.Error ? error.code : 'unknown';
  return new HostError(CODES[reason] ?? 'unsupported', { reason }, error);
}

/** Codes of the older, callback-style half of Office.js, which says them as numbers. */
const NUMBERS: Readonly<Record<number, HostErrorCode>> = {
  5004: 'editing',
  5012: 'timeout',
  5016: 'editing',
  5102: 'timeout',
  5103: 'too-large',
  5104: 'too-large',
  7000: 'protected',
};

/** What a callback was given in place of a value. */
export function hostErrorOfCode(code: number | undefined): HostError {
  return new HostError(NUMBERS[code ?? 0] ?? 'unsupported', { reason: `office-${code ?? 0}` });
}
