import type { BookColumn } from '../model/book';
import type { Unit } from '../model/amount';
import type { TextLanguage } from './language';

/** The printed form (表样) as data. Labels are written as printed; comparison ignores spaces and brackets. */

/**
 * `fixed` printed rows (T1, T4, T9) · `code` rows by classification code · `labelled` rows known by
 * label where present, none prescribed (资产) · `list` one row an item (采购, 机构) · `targets` 绩效目标.
 */
export type Layout = 'fixed' | 'code' | 'labelled' | 'list' | 'targets';

export interface ColumnForm {
  readonly key: string;
  /** As printed; the first is this edition's own, the others are known variants. */
  readonly labels: readonly string[];
  readonly role: BookColumn['role'];
  /** 栏次. */
  readonly number?: number;
  /** Label of the group header above it, where its own label stands twice. */
  readonly under?: string;
  /** Name in the check language; the first label when absent. */
  readonly name?: string;
  /** Books may leave it out; it is printed only where `printed` says so. */
  readonly optional?: boolean;
  /** False where totals do not add it up: unit prices, a project's whole budget. */
  readonly adds?: boolean;
  /** What its entries should look like, as a regular expression over the whole normalised text. */
  readonly pattern?: string;
  /** Of catalogue numbers: which entries are fixed assets, as a regular expression. */
  readonly fixedAssets?: string;
  /** What may stand in a column of amounts instead of them, as a regular expression likewise. */
  readonly words?: string;
  readonly printed?: boolean;
  /** As printed in full, where that is more than its label: `{year}`, `{unit}` are filled in. */
  readonly heading?: string;
}

/** A label above column labels. Without columns it is one that other printings have. */
export interface GroupForm {
  readonly label: string;
  /** Keys of its first and last column. */
  readonly from?: string;
  readonly to?: string;
}

export interface RowForm {
  readonly key: string;
  readonly label: string;
  readonly synonyms?: readonly string[];
  /** The set of rows that sums may name, such as 收入项目. */
  readonly set?: string;
  /** Classification code that the row stands for. */
  readonly code?: string;
  /** Books may leave it out; it is printed only where `printed` says so. */
  readonly optional?: boolean;
  readonly printed?: boolean;
  readonly name?: string;
}

/** A column of item labels with the amounts that belong to it. */
export interface SideForm {
  readonly key: string;
  readonly label: string;
  readonly amounts: readonly string[];
  readonly rows: readonly RowForm[];
}

/** A label above a table's columns whose value stands beside or below it, such as 预算数. */
export interface HeadForm {
  readonly key: string;
  readonly labels: readonly string[];
  readonly role: 'text' | 'amount' | 'quantity';
  readonly value: 'right' | 'below';
}

/** A 二级指标 as the form prints it. */
export interface IndicatorKind {
  readonly key: string;
  readonly label: string;
  readonly synonyms?: readonly string[];
}

/** A 一级指标: of its kinds each must be there, or one of them. */
export interface IndicatorGroup {
  readonly label: string;
  readonly synonyms?: readonly string[];
  readonly needs: 'each' | 'one';
  readonly kinds: readonly IndicatorKind[];
}

export interface Form {
  readonly id: string;
  /** Number among the nine published tables. */
  readonly number?: number;
  readonly name: string;
  readonly layout: Layout;
  readonly classification?: 'functional' | 'economic';
  /** The end of its title; what stands before (部门预算, a unit's name, a year) is free. */
  readonly titles: readonly string[];
  readonly unit: Unit;
  /** Decimals that its figures should have, in `unit`. */
  readonly decimals: number;
  /** Whether an empty table must say so in a note (注：…空表列示。). */
  readonly emptyNote?: 'required' | 'optional';
  /** The note that stands below its figures. */
  readonly note?: string;
  /** Left, middle and right of the row below its title: `{entity}`, `{year}`, `{closing}`, `{unit}`. */
  readonly caption: readonly string[];
  /** Lines that a blank one offers, where its rows are not fixed. */
  readonly lines: number;
  /** Labels above the column labels, such as 资金性质; a wider one stands above those within it. */
  readonly groups: readonly GroupForm[];
  readonly columns: readonly ColumnForm[];
  readonly sides: readonly SideForm[];
  /** What stands above the columns of an 绩效目标表. */
  readonly head?: readonly HeadForm[];
  /** The 一级 and 二级指标 of an 绩效目标表. */
  readonly indicators?: readonly IndicatorGroup[];
}

export interface Edition {
  readonly id: string;
  readonly region: string;
  readonly regionName: string;
  readonly year: number;
  /** Forms whose absence leaves a book incomplete. */
  readonly expected: readonly string[];
  readonly forms: ReadonlyMap<string, Form>;
  /** Checks that this edition leaves out, or raises to another severity, by id. */
  readonly checks: Readonly<Record<string, 'off' | 'error' | 'warning' | 'notice'>>;
  /** Text templates of the parts of a 情况说明, in order. */
  readonly narrative: readonly NarrativePart[];
  /** How its texts name their parts and numbers. */
  readonly language: TextLanguage;
}

export interface NarrativePart {
  /** `opening`, `duties`, … */
  readonly key: string;
  readonly text: string;
}
