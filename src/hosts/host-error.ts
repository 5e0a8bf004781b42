/**
 * Why a host did not do what was asked.
 *
 * - `editing`: the user has a cell open; after Enter the same call works
 * - `protected`: the sheet, or the workbook's structure, is protected
 * - `gone`: the workbook, a sheet or the value that was to be replaced is no longer there
 * - `readonly`: the workbook was opened for reading only
 * - `unsupported`: this host cannot do it, or what was asked makes no sense
 * - `too-large`: more cells or bytes than one call may carry
 * - `timeout`: the host did not answer in time
 */
export type HostErrorCode =
  'editing' | 'protected' | 'gone' | 'readonly' | 'unsupported' | 'too-large' | 'timeout';

/** Slots for the sentence that `wording` makes of the error: a sheet, an address, a limit. */
export type HostErrorDetail = Readonly<Record<string, string | number>>;

/** The only error that a `WorkbookHost` throws. Its message is for logs, never for users. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly detail: HostErrorDetail;

  constructor(code: HostErrorCode, detail: HostErrorDetail = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(detail)}`, cause === undefined ? undefined : { cause });
    this.name = 'HostError';
    this.code = code;
    this.detail = detail;
  }
}
