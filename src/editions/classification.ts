import { normalizeLabel } from '../model/label';

export type Certainty = 'high' | 'medium' | 'low';

/** A classification code (科目). */
export interface Code {
  readonly code: string;
  readonly name: string;
  readonly parent?: string;
  readonly formerNames?: readonly string[];
  /** Functional codes: which budget they belong to. */
  readonly budget?: 'general' | 'fund' | 'capital';
  /** Economic codes: 人员经费 or 公用经费 within basic expenditure. */
  readonly kind?: 'personnel' | 'publicUse';
  readonly since?: number;
  readonly until?: number;
  /** How sure the code list itself is; never reason enough for an error. */
  readonly certainty: Certainty;
}

export interface CodeFile {
  readonly title: string;
  readonly basis: string;
  readonly items: readonly Code[];
}

/** 支出功能分类 or 部门支出经济分类, looked up by code and by name. */
export class Classification {
  private readonly codes: ReadonlyMap<string, Code>;
  private readonly namesOf = new Map<Code, ReadonlySet<string>>();
  private names: ReadonlySet<string> | null = null;

  constructor(private readonly file: CodeFile) {
    this.codes = new Map(file.items.map((item) => [item.code, item]));
  }

  /** Whether this is, or was, the name of a code; widths and brackets do not matter. */
  isNameOf(code: Code, name: string): boolean {
    let names = this.namesOf.get(code);
    if (!names) {
      names = new Set([code.name, ...(code.formerNames ?? [])].map((one) => normalizeLabel(one)));
      this.namesOf.set(code, names);
    }
    return names.has(normalizeLabel(name).replace(/^其中[:：]?/, ''));
  }

  get(code: string): Code | undefined {
    return this.codes.get(code);
  }

  /** All codes, in their order. */
  get items(): readonly Code[] {
    return this.file.items;
  }

  /** Whether some code has or had this name. */
  hasName(name: string): boolean {
    this.names ??= new Set(
      this.file.items.flatMap((item) =>
        [item.name, ...(item.formerNames ?? [])].map((text) => normalizeLabel(text)),
      ),
    );
    return this.names.has(normalizeLabel(name));
  }
}
