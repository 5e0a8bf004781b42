import { AlignmentType, DocumentDefaults, LineRuleType } from 'docx';
import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import { TABLE_LOOKS, LOOKS, type Look } from './looks';
import { twips } from './page';

/**
 * Every style of the file, so that it can be restyled in Word without touching a paragraph. None of
 * the library's own styles is written.
 */
export function officialStyles(): IStylesOptions {
  const looks = [
    ...Object.values<Look>(LOOKS),
    ...TABLE_LOOKS.flatMap(({ cell, head }) => [cell, head]),
  ];
  return {
    importedStyles: [
      new DocumentDefaults({
        run: { font: fonts(LOOKS.normal), language: { value: 'en-US', eastAsia: 'zh-CN' } },
      }),
    ],
    paragraphStyles: looks.map(paragraphStyle),
  };
}

/** 22 lines fill a page, whichever they are. The library writes it, though its type lacks it. */
const NO_WIDOW_CONTROL: { readonly widowControl: boolean } = { widowControl: false };

/**
 * One font for everything. With a Latin font for `hAnsi` Word would set “ ” … — · narrow in the
 * middle of Chinese text, and digits of the Chinese fonts are half a character wide, so that amounts
 * stand under each other.
 */
function fonts({ font }: Look): { ascii: string; hAnsi: string; eastAsia: string; cs: string } {
  return { ascii: font, hAnsi: font, eastAsia: font, cs: font };
}

function paragraphStyle(look: Look): IParagraphStyleOptions {
  const { id, name, size, line, bold, align, indent, left, after, keepNext, level } = look;
  const normal = id === LOOKS.normal.id;
  return {
    id,
    name,
    ...(normal ? {} : { basedOn: LOOKS.normal.id }),
    ...(level === undefined ? {} : { next: LOOKS.body.id }),
    quickFormat: true,
    run: {
      font: fonts(look),
      size: size * 2,
      sizeComplexScript: size * 2,
      ...(bold ? { bold } : {}),
    },
    paragraph: {
      ...(normal ? NO_WIDOW_CONTROL : {}),
      spacing: {
        line: twips(line),
        lineRule: LineRuleType.EXACT,
        before: 0,
        after: twips(after ?? 0),
      },
      alignment: AlignmentType[ALIGNMENTS[align ?? 'left']],
      ...(indent === undefined
        ? {}
        : { indent: { firstLine: twips(indent * size), firstLineChars: indent * 100 } }),
      ...(left === undefined ? {} : { indent: { left: twips(left * size) } }),
      ...(keepNext ? { keepNext } : {}),
      ...(level === undefined ? {} : { outlineLevel: level - 1 }),
    },
  };
}

const ALIGNMENTS = { left: 'LEFT', center: 'CENTER', right: 'RIGHT', both: 'BOTH' } as const;
