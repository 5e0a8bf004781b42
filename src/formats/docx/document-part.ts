import type { Block, Run } from '../../model/document';
import { FormatError } from '../format-error';
import { attribute, type XmlAttributes, type XmlHandler } from '../xml/handler';
import { BlockBuilder } from './block-builder';
import { Fields } from './fields';
import type { ListCounter } from './list-counter';
import type { NumberingRef, Styles } from './styles-part';

/** Word itself allows 63 columns; more than this is no table of ours. */
const MOST_COLUMNS = 1024;

/** Older properties kept by change tracking, and copies for programs that know less. */
const PASSED_OVER = /^(?:Fallback|[a-zA-Z]+Change)$/;

const STRUCK: ReadonlySet<string> = new Set(['del', 'moveFrom']);
const ADDED: ReadonlySet<string> = new Set(['ins', 'moveTo']);

/** What the properties of a paragraph say, before its style is asked. */
interface OwnProperties {
  style?: string;
  outline?: number;
  list?: string;
  listLevel?: number;
}

/** Told what is read while its element is the one that was fed last. */
export interface ReadingWitness {
  /** A paragraph begins, be it read or passed over. */
  paragraph(at: number): void;
  /** Characters were added to a run, by its position. */
  wrote(run: number, text: string): void;
  /** What was written to a run since the last time is this. */
  ran(run: Run): void;
}

/** Reads the main part of a document into blocks. Feed it to `OfficePackage.scan`. */
export class DocumentReader implements XmlHandler {
  private readonly builder = new BlockBuilder();
  private readonly fields = new Fields();
  /** Depth inside an element that is passed over; 0 outside. */
  private skipped = 0;
  /** Elements of properties that are open: `pPr`, `rPr`, `tcPr`, `trPr`. */
  private readonly properties: string[] = [];
  private readonly own: OwnProperties[] = [];
  private struck = 0;
  private added = 0;
  private runCount = 0;
  private readonly runs: OpenRun[] = [];
  private collecting: 'text' | 'instruction' | null = null;

  constructor(
    private readonly part: string,
    private readonly styles: Styles,
    private readonly counter: ListCounter,
    private readonly witness?: ReadingWitness,
  ) {}

  get blocks(): readonly Block[] {
    return this.builder.blocks;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.skipped > 0 || PASSED_OVER.test(name)) this.skip(name);
    else if (this.properties.length > 0) this.property(name, attributes);
    else if (name.endsWith('Pr')) this.properties.push(name);
    else if (STRUCK.has(name)) this.struck += 1;
    else if (ADDED.has(name)) this.added += 1;
    else this.element(name, attributes);
  }

  text(piece: string): void {
    if (this.collecting === 'instruction') this.fields.instruct(piece);
    else if (this.collecting === 'text') this.write(piece);
  }

  close(name: string): void {
    if (this.skipped > 0) this.skipped -= 1;
    else if (this.properties.length > 0) {
      if (this.properties.at(-1) === name) this.properties.pop();
    } else if (STRUCK.has(name)) this.struck -= 1;
    else if (ADDED.has(name)) this.added -= 1;
    else this.closeElement(name);
  }

  /** What is passed over is counted all the same, so that positions stay those of the file. */
  private skip(name: string): void {
    this.skipped += 1;
    if (name === 'p') {
      const at = this.builder.skipParagraph();
      this.witness?.paragraph(at);
    } else if (name === 'tbl') this.builder.skipTable();
    else if (name === 'r') this.runCount += 1;
  }

  private element(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'p': {
        const at = this.builder.openParagraph();
        this.witness?.paragraph(at);
        this.own.push({});
        break;
      }
      case 'r':
        this.runs.push({ at: this.runCount, text: '', hidden: false });
        this.runCount += 1;
        break;
      case 't':
      case 'delText':
        this.collecting = 'text';
        break;
      case 'instrText':
      case 'delInstrText':
        this.collecting = 'instruction';
        break;
      case 'fldChar':
        this.flushRun();
        this.fields.mark(attribute(attributes, 'fldCharType'));
        break;
      case 'fldSimple':
        this.fields.begin(attribute(attributes, 'instr') ?? '');
        break;
      case 'txbxContent':
        this.flushRun();
        this.builder.openBox();
        break;
      case 'tbl':
        this.builder.openTable();
        break;
      case 'tr':
        this.builder.openRow();
        break;
      case 'tc':
        this.builder.openCell();
        break;
      default:
        this.write(CHARACTERS.get(name) ?? '');
    }
  }

  private closeElement(name: string): void {
    switch (name) {
      case 'p':
        this.closeParagraph();
        break;
      case 'r':
        this.flushRun();
        this.runs.pop();
        break;
      case 't':
      case 'delText':
      case 'instrText':
      case 'delInstrText':
        this.collecting = null;
        break;
      case 'fldSimple':
        this.flushRun();
        this.fields.end();
        break;
      case 'txbxContent':
        this.builder.closeBox();
        break;
      case 'tbl':
        this.builder.closeTable();
        break;
      case 'tr':
        this.builder.closeRow();
        break;
      case 'tc':
        this.builder.closeCell();
        break;
      case 'body':
        this.builder.closeBody();
        break;
    }
  }

  private property(name: string, attributes: XmlAttributes): void {
    const value = attribute(attributes, 'val');
    const own = this.own.at(-1);
    const { cell, row, paragraph } = this.builder;
    const of = this.properties.at(-1);
    if (name.endsWith('Pr')) this.properties.push(name);
    else if (of === 'tcPr' && cell) {
      if (name === 'gridSpan') cell.columnSpan = this.count(value);
      else if (name === 'vMerge' || name === 'hMerge') cell.continued ||= value !== 'restart';
      else if (name === 'cellDel') cell.deleted = true;
    } else if (of === 'trPr' && row) {
      if (name === 'gridBefore') row.column += this.count(value);
      else if (STRUCK.has(name)) row.deleted = true;
    } else if (of === 'rPr' && this.properties.includes('pPr')) {
      if (STRUCK.has(name) && paragraph) paragraph.markDeleted = true;
    } else if (of === 'rPr') {
      const run = this.runs.at(-1);
      if (name === 'vanish' && run) run.hidden = isOn(value);
    } else if (own && value !== undefined) {
      if (name === 'pStyle') own.style = value;
      else if (name === 'outlineLvl') own.outline = Number(value);
      else if (name === 'numId') own.list = value;
      else if (name === 'ilvl') own.listLevel = Number(value);
    }
  }

  private count(value: string | undefined): number {
    const count = Number(value ?? 1);
    if (!Number.isInteger(count) || count < 0 || count > MOST_COLUMNS)
      throw new FormatError('damaged', { part: this.part });
    return count;
  }

  private write(text: string): void {
    const run = this.runs.at(-1);
    if (!run || !this.fields.readable || text === '') return;
    run.text += text;
    this.witness?.wrote(run.at, text);
  }

  private flushRun(): void {
    const run = this.runs.at(-1);
    const { paragraph } = this.builder;
    if (!run || run.text === '' || !paragraph) return;
    this.builder.allowance.take();
    const field = this.fields.instruction;
    const revision = this.struck > 0 ? 'deleted' : this.added > 0 ? 'inserted' : undefined;
    const read: Run = {
      text: run.text,
      at: run.at,
      ...(field === undefined ? { origin: 'text' } : { origin: 'field', field }),
      ...(revision ? { revision } : {}),
      ...(run.hidden ? { hidden: true } : {}),
    };
    paragraph.runs.push(read);
    this.witness?.ran(read);
    run.text = '';
  }

  private closeParagraph(): void {
    const own = this.own.pop() ?? {};
    const id = own.style ?? this.styles.usual;
    const style = id === undefined ? undefined : this.styles.byId.get(id);
    const level = own.outline === undefined ? style?.level : own.outline < 9 ? own.outline + 1 : 0;
    const numbering = this.numberingOf(own, style?.numbering, id);
    this.fields.endParagraph();
    this.builder.closeParagraph({
      number: numbering ? this.counter.next(numbering) : '',
      ...(style ? { style: style.name } : {}),
      ...(level === undefined || level === 0 ? {} : { level }),
    });
  }

  /** List 0 takes a paragraph out of the list that its style puts it in. */
  private numberingOf(
    own: OwnProperties,
    ofStyle: NumberingRef | undefined,
    style: string | undefined,
  ): NumberingRef | undefined {
    const list = own.list ?? ofStyle?.list;
    if (list === undefined || list === '0') return undefined;
    const linked =
      own.list === undefined && style !== undefined
        ? this.counter.levelOfStyle(list, style)
        : undefined;
    return { list, level: own.listLevel ?? linked ?? ofStyle?.level ?? 0 };
  }
}

interface OpenRun {
  readonly at: number;
  text: string;
  hidden: boolean;
}

/** Elements that stand for a character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);

function isOn(value: string | undefined): boolean {
  return !['0', 'false', 'off'].includes(value ?? '1');
}
