import type { Amount, Unit } from './amount';
import type { CellValue } from './grid';
import type { Project } from './project';
import type { Reason } from './reason';

/** A book is what binding found in a snapshot: form → instance → rows → columns → cell. */

export interface BookCell {
  /** 0-based, in the sheet of its form instance. */
  readonly row: number;
  readonly column: number;
  readonly kind: 'blank' | 'dash' | 'amount' | 'text' | 'error';
  readonly raw: CellValue | null;
  readonly amount?: Amount;
  /** Digits broken by blanks. */
  readonly spaced?: boolean;
}

/**
 * `fixed` a row of the printed form · `extra` a labelled row the form does not print ·
 * `total` 合计 · `unit` the head of a unit's block · `class` 类 · `section` 款 · `item` 项 ·
 * `malformed` a row whose code is none · `subtotal`, `detail` rows of lists (采购, 机构, 绩效).
 */
export type RowKind =
  | 'fixed'
  | 'extra'
  | 'total'
  | 'unit'
  | 'class'
  | 'section'
  | 'item'
  | 'malformed'
  | 'subtotal'
  | 'detail';

export interface BookRow {
  /** Key of a fixed row, or the code, or the label; `#2` for the second of a key. */
  readonly key: string;
  readonly kind: RowKind;
  readonly code?: string;
  readonly label: string;
  /** The sheet it stands on; continued pages may lie on another than the first. */
  readonly sheet: string;
  /** 0-based row in the sheet. */
  readonly index: number;
  /** Position in `rows` of the row this one adds up into, by code; absent when there is none. */
  readonly parent?: number;
  /** 0 before the first unit's head, then 1, 2, … per unit block. */
  readonly block: number;
  /** `income` or `expense` in forms with two sides. */
  readonly side?: string;
  /** The set of fixed rows it belongs to, such as 收入项目. */
  readonly set?: string;
  readonly sequence?: BookCell;
  readonly cells: Readonly<Record<string, BookCell>>;
  /** It speaks of a secret project: its texts are masked, and its figures are for sums alone. */
  readonly secret?: true;
  /** For a fixed row whose label differs from the printed one: what is printed. */
  readonly printed?: string;
}

export interface BookColumn {
  readonly key: string;
  readonly label: string;
  readonly column: number;
  readonly role: 'sequence' | 'code' | 'label' | 'amount' | 'quantity' | 'text';
  /** False where totals do not add it up. */
  readonly adds: boolean;
  /** Row of its label, 0-based. */
  readonly labelRow: number;
  /** What is printed there, where the label could not be read and its 栏次 told the column. */
  readonly printed?: string;
}

/** A header repeated on a continued page, column key → label as found. */
export interface RepeatedHeader {
  readonly sheet: string;
  readonly row: number;
  readonly labels: Readonly<Record<string, string>>;
}

/** An amount beside which neither label nor code stands. */
export interface StrayCell {
  readonly sheet: string;
  readonly column: string;
  readonly cell: BookCell;
}

export interface FormNote {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export type FormStatus = 'bound' | 'empty' | 'missing' | 'ambiguous';

export interface Caption {
  readonly code?: string;
  readonly name?: string;
  readonly year?: number;
  readonly unit?: Unit;
  /** 截止时间 of an assets table, as written. */
  readonly closing?: string;
  /** Where each of these stands, by its key here; 0-based. */
  readonly places?: Readonly<Record<string, { readonly row: number; readonly column: number }>>;
}

export interface FormInstance {
  readonly form: string;
  /** `''`, or what tells it from its sisters: a unit's name, a project's name. */
  readonly instance: string;
  readonly status: FormStatus;
  readonly why: readonly Reason[];
  readonly sheet: string;
  /** Position of the sheet in the snapshot; -1 when missing. */
  readonly grid: number;
  readonly title: string;
  readonly range: { top: number; left: number; bottom: number; right: number } | null;
  readonly caption: Caption;
  readonly unit: Unit;
  /** Smallest step of its figures, in 分: 10000 for 万元 with two decimals, 1 for exact 元角分. */
  readonly tick: number;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly BookRow[];
  /** What stands above the columns by a label of its own: the goal, 项目编码, 预算数, by key. */
  readonly head?: Readonly<Record<string, BookCell>>;
  /** Keys of printed rows that are not there. */
  readonly absentRows: readonly string[];
  /** Keys of printed rows that stand out of order. */
  readonly misplacedRows: readonly string[];
  readonly strays: readonly StrayCell[];
  readonly repeatedHeaders: readonly RepeatedHeader[];
  readonly notes: readonly FormNote[];
  /** The targets of a secret project: its texts are masked. */
  readonly secret?: true;
}

export interface Entity {
  readonly code: string;
  readonly name: string;
  readonly scope: 'department' | 'unit';
  readonly units: readonly string[];
}

export interface EditionRef {
  readonly id: string;
  readonly year: number;
  /** False when the book's year has no edition of its own and a neighbour serves. */
  readonly exact: boolean;
}

export interface Book {
  readonly name: string;
  readonly year: number | null;
  readonly edition: EditionRef;
  readonly entity: Entity;
  readonly forms: readonly FormInstance[];
  readonly projects: readonly Project[];
  /** Forms that stand in the document too, as they stand there; `forms` has them as the workbook does. */
  readonly twins?: readonly FormInstance[];
}
