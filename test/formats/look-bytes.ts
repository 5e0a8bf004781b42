import { relationships } from '../support/leaky-workbook';
import { workbookBytes } from './sheet-bytes';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

interface RawLook {
  /** Content of the worksheet. */
  readonly sheet?: string;
  /** Content of the styles part; absent: no such part. */
  readonly styles?: string;
  /** Content of the theme part. */
  readonly theme?: string;
}

/** A workbook of one sheet that looks as its raw XML says. */
export function lookBytes({ sheet = '<sheetData/>', styles, theme }: RawLook): Uint8Array {
  return workbookBytes({
    sheets: [''],
    parts: {
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
      'xl/_rels/workbook.xml.rels': relationships({
        rId1: ['worksheet', 'worksheets/sheet1.xml'],
        rId2: ['styles', 'styles.xml'],
        rId3: ['theme', 'theme/theme1.xml'],
      }),
      ...(styles === undefined
        ? {}
        : {
            'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
          }),
      ...(theme === undefined ? {} : { 'xl/theme/theme1.xml': theme }),
    },
  });
}
