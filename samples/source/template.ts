import { paragraphOf, runOf, templateFile } from '../../test/support/word-template';

/** A template as a department would write it in Word: a cover, an overview, nine parts. */

const font = (name: string, halfPoints: number, more = ''): string =>
  `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>${more}<w:sz w:val="${String(halfPoints)}"/><w:szCs w:val="${String(halfPoints)}"/>`;
const BODY = font('仿宋_GB2312', 32);
/** 28 points between lines, as official documents have them. */
const LINES = '<w:spacing w:line="560" w:lineRule="exact"/>';
const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
const CENTRED = '<w:jc w:val="center"/>';

const headingStyle = (level: number, name: string): string =>
  `<w:style w:type="paragraph" w:styleId="${String(level)}"><w:name w:val="heading ${String(level)}"/><w:basedOn w:val="a"/><w:next w:val="a"/><w:qFormat/><w:pPr><w:keepNext/>${LINES}${level === 1 ? CENTRED : INDENT}<w:outlineLvl w:val="${String(level - 1)}"/></w:pPr><w:rPr>${font(name, level === 1 ? 36 : 32)}</w:rPr></w:style>`;
const STYLES =
  `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr>${BODY}</w:rPr></w:style>` +
  [headingStyle(1, '黑体'), headingStyle(2, '楷体_GB2312'), headingStyle(3, '仿宋_GB2312')].join(
    '',
  );

const blank = (count: number): string => '<w:p/>'.repeat(count);
const cover =
  blank(6) +
  paragraphOf(runOf('{{部门}}', font('方正小标宋简体', 56)), CENTRED) +
  paragraphOf(runOf('{{年度}}年部门预算信息公开', font('方正小标宋简体', 44)), CENTRED) +
  blank(12) +
  paragraphOf(runOf('经办：预算股　　审核：分管负责人', BODY), CENTRED);

const LINE = 'w:val="single" w:sz="4" w:space="0" w:color="auto"';
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} ${LINE}/>`)
  .join('');
const cell = (text: string, bold = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="4400" w:type="dxa"/></w:tcPr>${paragraphOf(runOf(text, font('仿宋_GB2312', 28, bold)), CENTRED)}</w:tc>`;
const row = (name: string, value: string, bold = ''): string =>
  `<w:tr>${cell(name, bold)}${cell(value, bold)}</w:tr>`;
const overview =
  paragraphOf(runOf('主要数字', font('黑体', 36)), `<w:pageBreakBefore/>${CENTRED}`) +
  `<w:tbl><w:tblPr><w:tblW w:w="8800" w:type="dxa"/>${CENTRED}<w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="4400"/><w:gridCol w:w="4400"/></w:tblGrid>` +
  row('项目', '金额（万元）', '<w:b/>') +
  ['收入总计', '支出总计', '三公经费'].map((name) => row(name, `{{${name}}}`)).join('') +
  '</w:tbl>' +
  paragraphOf(
    runOf('{{部门}}{{年度}}年收入总计') +
      runOf('{{收入总计}}', '<w:b/>') +
      runOf('万元，支出总计') +
      runOf('{{支出总计}}', '<w:b/>') +
      runOf('万元。各部分说明如下。'),
    LINES + INDENT,
  );

const parts = [...'一二三四五六七八九'].map((number) =>
  paragraphOf(runOf(`{{@第${number}部分}}`, BODY), LINES + INDENT),
);

const page = (kind: string, inner = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>${inner}`;
const pageNumber = `${page('begin', '<w:r><w:instrText> PAGE </w:instrText></w:r>')}${page('separate', runOf('1'))}${page('end')}`;

export function sampleTemplate(): Uint8Array {
  return templateFile({
    body: cover + overview + parts.join(''),
    header: paragraphOf(runOf('{{部门}}　{{年度}}年部门预算', font('楷体_GB2312', 21)), CENTRED),
    footer: paragraphOf(runOf('— ') + pageNumber + runOf(' —'), CENTRED),
    styles: STYLES,
  });
}
