import { apiNotFound } from './rich-object';

/** What office.js knows of one class: wire name of each member → the set that it came with. */
export interface ApiClass {
  /** Values that `load` brings. */
  readonly scalars: ApiMembers;
  /** Scalars that can be set. */
  readonly writable: readonly string[];
  /** Objects that hang on it. */
  readonly properties: ApiMembers;
  readonly methods: ApiMembers;
}

/** `ExcelApi 1.9`, or `null` for what was there from the start. */
export type ApiMembers = Readonly<Record<string, string | null>>;

/** By class name. */
export type ApiTable = Readonly<Record<string, ApiClass>>;

export type MemberKind = 'scalars' | 'properties' | 'methods';

/** Refuses what the package does not know and what is newer than the sets that the host declares. */
export class ApiGate {
  readonly #table: ApiTable;
  readonly #declared: Readonly<Record<string, string>>;

  /** @param declared newest version of each set, as `{"ExcelApi": "1.14"}` */
  constructor(table: ApiTable, declared: Readonly<Record<string, string>>) {
    this.#table = table;
    this.#declared = declared;
  }

  pass(type: string, kind: MemberKind, name: string): void {
    const members = this.#table[type]?.[kind];
    const set = members?.[name];
    if (set === undefined) throw apiNotFound(`office.js has no ${type}.${name}`);
    if (set === null) return;
    const [title = '', version = ''] = set.split(' ');
    if (!atMost(version, this.#declared[title] ?? '0')) {
      throw apiNotFound(`${type}.${name} needs ${set}`);
    }
  }

  passWrite(type: string, name: string): void {
    this.pass(type, 'scalars', name);
    if (!this.#table[type]?.writable.includes(name)) {
      throw apiNotFound(`${type}.${name} cannot be set`);
    }
  }
}

function atMost(version: string, limit: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [most = 0, least = 0] = limit.split('.').map(Number);
  return major < most || (major === most && minor <= least);
}
