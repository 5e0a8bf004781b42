/**
 * An object of Excel's model as the interpreter sees it. Names are the wire's, in PascalCase; only
 * what stands here is simulated, all else is refused.
 */
export interface RichObject {
  /** Name of its class in office.js; services outside the workbook are in no class. */
  readonly type: string;
  /** Identity that office.js writes into later requests: under which key, and the value. */
  readonly identity?: readonly [key: 'Id' | '_Id' | '_ReferenceId', value: string] | undefined;
  readonly scalars?: Readonly<Record<string, () => unknown>>;
  readonly setters?: Readonly<Record<string, (value: unknown) => void>>;
  /** Objects that hang on it; `null` is Excel's null object. */
  readonly properties?: Readonly<Record<string, () => RichObject | null>>;
  /** Methods; one that gives an object can stand in a path, `null` being Excel's null object. */
  readonly methods?: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  /** `getItem`. */
  readonly item?: (key: unknown) => RichObject;
  /** A collection's members. */
  readonly items?: () => readonly RichObject[];
  /** A service has no table of members: what it has is what is simulated. */
  readonly service?: true;
}

/** An error that Excel would answer a batch with. */
export class RichError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** What the simulator does not have is refused aloud; silence would pass for a blank. */
export function apiNotFound(what: string): RichError {
  return new RichError('ApiNotFound', 404, what);
}

export function itemNotFound(what: string): RichError {
  return new RichError('ItemNotFound', 404, `There is no ${what}`);
}

export function invalidArgument(why: string): RichError {
  return new RichError('InvalidArgument', 400, why);
}

export function accessDenied(why: string): RichError {
  return new RichError('AccessDenied', 403, why);
}

export function isRichObject(value: unknown): value is RichObject {
  return typeof value === 'object' && value !== null && 'type' in value;
}
