/** An object of Excel's model as the interpreter sees it. Names are the wire's, in PascalCase. */
export interface RichObject {
  readonly type: string;
  /** Identity that office.js writes into later requests: under which key, and the value. */
  readonly identity?: readonly [key: 'Id' | '_ReferenceId', value: string] | undefined;
  readonly scalars?: Readonly<Record<string, () => unknown>>;
  readonly properties?: Readonly<Record<string, () => RichObject>>;
  /** Methods; one that gives an object can stand in a path, `null` being Excel's null object. */
  readonly methods?: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  /** `getItem`. */
  readonly item?: (key: unknown) => RichObject;
  /** A collection's members. */
  readonly items?: () => readonly RichObject[];
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
  return new RichError('ApiNotFound', 404, `The simulator has no ${what}`);
}

export function isRichObject(value: unknown): value is RichObject {
  return typeof value === 'object' && value !== null && 'type' in value;
}
