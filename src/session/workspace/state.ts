/**
 * What a face shows of one open workbook: plain data with its words chosen, replaced as a whole at every
 * change. Faces hold nothing else; what they want done they ask of `Workspace`.
 */
import type { BookVerdict } from '../../checks/verdict';
import type { HostCapabilities, HostKind, SaveWay } from '../../hosts/port';
import type { Severity } from '../../model/finding';
import type { Place } from '../../model/place';
import type { Profile } from '../../model/profile';
import type { ConclusionView, QuoteView, TextFileView, TextView } from './text-state';
import type {
  CarriedTextView,
  CarryOverView,
  NarrativeView,
  PriorView,
  SummaryView,
} from './year-state';

export interface WorkspaceState {
  readonly host: HostKind;
  readonly capabilities: HostCapabilities;
  /** What is kept could stand in a hidden sheet, if the user agrees to one; nothing else takes it inside. */
  readonly offersHiddenSheet: boolean;
  /** `opening` until the first reading has ended, well or badly. */
  readonly phase: 'opening' | 'open';
  /** Why the workbook cannot be checked as it is now; it is watched all the same. */
  readonly refused: Said | null;
  readonly book: BookView | null;
  readonly check: CheckView | null;
  /** Something has changed that could not be read yet: what is shown is of before. */
  readonly behind: boolean;
  /** What the latest check found new and found gone, for a screen reader; `null` when nothing changed. */
  readonly news: string | null;
  /** Work that is under way and takes long enough to be shown. */
  readonly task: TaskView | null;
  /** What became of the user's last action. */
  readonly message: MessageView | null;
  /** What one click would undo: `重算 3 处`. */
  readonly undo: string | null;
  readonly recalculation: RecalculationView | null;
  /** Cells in question are coloured in the workbook. */
  readonly marked: boolean;
  readonly prior: PriorView | null;
  readonly summary: SummaryView | null;
  readonly profile: Profile;
  readonly narrative: NarrativeView | null;
  readonly carriedText: CarriedTextView | null;
  readonly textFile: TextFileView | null;
  /** Texts that were held against the workbook: the picked one, then a sheet's. */
  readonly texts: readonly TextView[];
  /** What tables and texts come to; `null` where nothing is checked. */
  readonly conclusion: ConclusionView | null;
  readonly carryOver: CarryOverView | null;
  /** A sheet of ours that the user has changed stands in the way: replace it, or make another? */
  readonly sheetInTheWay: string | null;
  /** Last year's is of a unit with another name or code: is it the same? */
  readonly renamed: string | null;
  /** By which data is checked; `null` until what checks is loaded. */
  readonly data: DataView | null;
  /** Names of the rule packs that the user has added. */
  readonly rulePacks: readonly string[];
  /** Nothing is kept in this workbook yet, so that work on an earlier copy could go on: 接续. */
  readonly fresh: boolean;
}

/** A sentence for the user: what, where, what to do. Its code is for tests and logs. */
export interface Said {
  readonly code: string;
  readonly sentence: string;
}

/** The data pack of the site, used whole or not at all. */
export interface DataView {
  /** `missing`: the file that may hold one did not come; as `refused`, what ships is used instead. */
  readonly kind: 'shipped' | 'in-use' | 'missing' | 'refused';
  /** Its name and version; `''` where none is in use. */
  readonly name: string;
  /** Why it is not used: the first of what is wrong. */
  readonly problems: readonly string[];
  /** All that are known: `河北 2025 年`. */
  readonly editions: readonly string[];
  /** Names of the rule packs in it. */
  readonly rules: readonly string[];
}

export interface BookView {
  /** Code and name, as the forms have them. */
  readonly entity: string;
  /** 部门预算 or 单位预算. */
  readonly scope: string;
  readonly year: number | null;
  /** By which year's forms it is checked, and that those of its own year are not known. */
  readonly edition: string;
  readonly exactEdition: boolean;
  /** File name. */
  readonly name: string;
  readonly readOnly: boolean;
}

export interface CheckView {
  readonly verdict: BookVerdict;
  /** 通过, 3 类必改, 未能核对完全. */
  readonly headline: string;
  /** What to do first. */
  readonly next: string;
  /** Where that is; `null` when it is nowhere in particular. */
  readonly nextPlace: Place | null;
  /** When it was checked; milliseconds since 1970. */
  readonly at: number;
  /** How many were checked, agree, differ. */
  readonly counts: string;
  /** 必改 → 应说明 → 建议看. */
  readonly groups: readonly GroupView[];
  readonly forms: readonly FormView[];
  /** What packs took away from the shipped rules, and whether anything was left to pass. */
  readonly weakened: readonly string[];
  /** What a reader must know of how it was checked, such as cells that were not read. */
  readonly remarks: readonly string[];
}

/** One line: what one check says of one table. */
export interface GroupView {
  readonly key: string;
  readonly check: string;
  readonly severity: Severity;
  /** 必改, 应说明, 建议看. */
  readonly demand: string;
  readonly unchecked: boolean;
  /** 表3, 采购表（单位）; `''` for the whole book. */
  readonly form: string;
  /** What the check is called; the title too, or, where told, the only finding's sentence without its table. */
  readonly rule: string;
  readonly title: string;
  readonly told: boolean;
  /** The first cells in question: `D7、E7…`. */
  readonly where: string;
  /** What it rests on. */
  readonly clause: string;
  /** As the catalogue writes it; `''` for a check without a formula. */
  readonly formula: string;
  /** Findings that are still open; those explained are not counted. */
  readonly open: number;
  readonly findings: readonly FindingView[];
  /** Findings elsewhere that follow from these and go away with them. */
  readonly followers: readonly FindingView[];
}

export interface FindingView {
  readonly id: string;
  readonly severity: Severity;
  readonly unchecked: boolean;
  readonly sentence: string;
  /** What a text says, as it says it. */
  readonly quote: QuoteView | null;
  /** 应为, 实为, 差额; those that there are. */
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  readonly places: readonly PlaceView[];
  readonly terms: readonly TermView[];
  /** Operands that are blank or zero and not listed. */
  readonly omittedTerms: string;
  readonly suspect: SuspectView | null;
  readonly explanation: ExplanationView | null;
  /** A warning may be explained; an error may not. */
  readonly explainable: boolean;
}

/** A place with its name; clicking it shows the cell. */
export interface PlaceView {
  readonly text: string;
  readonly place: Place;
}

export interface TermView {
  /** 被核对, ＋, －, 前提. */
  readonly role: string;
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly value: string;
  readonly place: PlaceView | null;
}

/** The cell that is most likely wrong, and what it would hold. */
export interface SuspectView {
  readonly place: PlaceView;
  readonly sentence: string;
  /** The user may have it corrected with one click. */
  readonly fixable: boolean;
  /** 改为 784.52. */
  readonly fix: string;
}

export interface ExplanationView {
  readonly text: string;
  /** Written for other figures than now: 待确认, and the finding is open again. */
  readonly stale: boolean;
}

export interface FormView {
  readonly key: string;
  readonly name: string;
  /** 已认定, 空表, 没有, 未能认定. */
  readonly status: string;
  readonly found: boolean;
  readonly where: PlaceView | null;
  readonly why: string;
}

export interface TaskView {
  readonly label: string;
  /** From 0 to 1; `null` when it cannot be told. */
  readonly progress: number | null;
  readonly cancellable: boolean;
}

export interface MessageView {
  /** Counts up, so that the same sentence twice is said twice. */
  readonly number: number;
  readonly kind: 'done' | 'note' | 'problem';
  readonly sentence: string;
  /** Further lines: what was taken out, what is left to look at. */
  readonly details: readonly string[];
  /** Other ways for a file that may not have arrived. */
  readonly otherWays: readonly SaveWay[];
  readonly code: string;
}

/** 重算: what is proposed, before anything is written. */
export interface RecalculationView {
  readonly edits: readonly EditView[];
  /** Findings that no sum can mend, with the cells that could be wrong. */
  readonly left: readonly { readonly sentence: string; readonly candidates: readonly string[] }[];
  readonly formulas: boolean;
}

export interface EditView {
  readonly key: string;
  readonly place: PlaceView;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** How many findings go away with it. */
  readonly mends: number;
  /** Only a formula is put in; the number stays. */
  readonly formulaOnly: boolean;
}
