import { TABLE_CAPTION, TABLE_NOTE, TABLE_TITLE, TITLE } from '../../../model/document';

/** How the paragraphs of one style look; what the styles say and what the page estimate reckons with. */
export interface Look {
  /** Id of the style in the file. */
  readonly id: string;
  /** As Word shows it. */
  readonly name: string;
  /** One font for letters, digits and characters alike: see `styles.ts`. */
  readonly font: string;
  /** Points. */
  readonly size: number;
  /** Exact distance of lines, in points. */
  readonly line: number;
  readonly bold?: true;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** First line, in characters. */
  readonly indent?: number;
  /** All lines, in characters. */
  readonly left?: number;
  /** Free space below it, in points. */
  readonly after?: number;
  /** It stays on the page of what follows. */
  readonly keepNext?: true;
  /** Outline level, from 1. */
  readonly level?: number;
}

const SONG = '宋体';
const FANG_SONG = '仿宋_GB2312';
const KAI = '楷体_GB2312';
const HEI = '黑体';
const XIAO_BIAO_SONG = '方正小标宋简体';

/** 2 号, 3 号, 4 号 and 小四 (GB/T 9704-2012 clause 7: title 2 号小标宋, text 3 号仿宋, page number 4 号宋体). */
const SIZE_2 = 22;
const SIZE_3 = 16;
const SIZE_4 = 14;
const SMALL_4 = 12;

/** 22 lines fill the text area of a page (GB/T 9704-2012 5.2.2). */
const LINE = 28;

const text = { font: FANG_SONG, size: SIZE_3, line: LINE } as const;
const heading = { ...text, align: 'both', indent: 2, keepNext: true } as const;

export const LOOKS = {
  normal: { ...text, id: 'Normal', name: 'Normal' },
  body: { ...text, id: 'Body', name: '公文正文', align: 'both', indent: 2 },
  title: {
    ...{ id: 'DocumentTitle', name: TITLE, font: XIAO_BIAO_SONG, size: SIZE_2, line: 36 },
    ...{ align: 'center', after: LINE, keepNext: true },
  },
  heading1: { ...heading, id: 'Heading1', name: 'heading 1', font: HEI, level: 1 },
  heading2: { ...heading, id: 'Heading2', name: 'heading 2', font: KAI, level: 2 },
  heading3: { ...heading, id: 'Heading3', name: 'heading 3', bold: true, level: 3 },
  tableTitle: {
    ...{ ...text, id: 'TableTitle', name: TABLE_TITLE, font: HEI },
    ...{ align: 'center', keepNext: true },
  },
  tableCaption: {
    ...{ id: 'TableCaption', name: TABLE_CAPTION, font: SONG, size: SMALL_4, line: 20 },
    ...{ keepNext: true },
  },
  tableNote: {
    ...{ id: 'TableNote', name: TABLE_NOTE, font: SONG, size: SMALL_4, line: 20 },
    ...{ align: 'both', after: 8 },
  },
  contentsTitle: {
    ...{ id: 'TOCHeading', name: 'TOC Heading', font: XIAO_BIAO_SONG, size: SIZE_2, line: 36 },
    ...{ align: 'center', after: LINE },
  },
  contents1: { ...text, id: 'TOC1', name: 'toc 1' },
  contents2: { ...text, id: 'TOC2', name: 'toc 2', left: 2 },
  footer: {
    ...{ id: 'Footer', name: 'footer', font: SONG, size: SIZE_4, line: 20 },
    align: 'center',
  },
  /** Ends what must end with a paragraph and ends with a table. */
  afterTable: { ...text, id: 'AfterTable', name: '表后', size: 1, line: 2 },
} as const satisfies Readonly<Record<string, Look>>;

/** How a table looks. */
export interface TableLook {
  readonly cell: Look;
  readonly head: Look;
  /** Free space in points at the left and right of a cell's text. */
  readonly side: number;
}

/** 小四, 五号, 小五 and 六号. */
export const TABLE_LOOKS: readonly [TableLook, ...TableLook[]] = [
  tableLook('小四', SMALL_4, 18, 4.5),
  tableLook('五号', 10.5, 16, 4),
  tableLook('小五', 9, 13, 2.5),
  tableLook('六号', 7.5, 11, 2),
];

function tableLook(called: string, size: number, line: number, side: number): TableLook {
  const look = { font: SONG, size, line };
  const id = String(size * 2);
  return {
    side,
    cell: { ...look, id: `Cell${id}`, name: `表中文字${called}`, align: 'left' },
    head: {
      ...{ ...look, id: `CellHead${id}`, name: `表头文字${called}`, bold: true },
      // A head never stays alone at the foot of a page.
      ...{ align: 'center', keepNext: true },
    },
  };
}

const OWN: ReadonlyMap<string, Look> = new Map(
  [LOOKS.title, LOOKS.tableTitle, LOOKS.tableCaption, LOOKS.tableNote].map((look) => [
    look.name,
    look,
  ]),
);
const HEADINGS: readonly Look[] = [LOOKS.heading1, LOOKS.heading2, LOOKS.heading3];

/** Look of a paragraph outside tables: by its own style, else by its level, else that of body text. */
export function lookOf(paragraph: { readonly level?: number; readonly style?: string }): Look {
  const { level, style } = paragraph;
  const own = style === undefined ? undefined : OWN.get(style);
  // From the fourth level on headings look as the text does (GB/T 9704-2012 7.3.3).
  return own ?? (level === undefined ? undefined : HEADINGS[level - 1]) ?? LOOKS.body;
}
