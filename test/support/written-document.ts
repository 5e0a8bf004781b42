import type { Block, Document, Paragraph, Run, Table, TableCell } from '../../src/model/document';

/** Documents of our own, as tests write them. */

export function documentOf(...blocks: readonly Block[]): Document {
  return { name: '情况说明', blocks };
}

export function paragraph(
  text: string,
  more: Partial<Pick<Paragraph, 'level' | 'style'>> & { readonly gap?: string } = {},
): Paragraph {
  const { gap, ...rest } = more;
  const run: Run = { text, origin: 'text', ...(gap === undefined ? {} : { gap }) };
  return { kind: 'paragraph', at: 0, runs: [run], text, ...rest };
}

/** What a row is made of: a text, or one that covers so many columns, or what goes on from above. */
export type Entry = string | { readonly text: string; readonly span: number } | '↑';

export function table(
  rows: readonly (readonly Entry[])[],
  more: Partial<Pick<Table, 'headRows' | 'widths' | 'wide'>> = {},
): Table {
  return {
    kind: 'table',
    at: 0,
    rows: rows.map((entries) => ({ cells: cellsOf(entries) })),
    ...more,
  };
}

function cellsOf(entries: readonly Entry[]): TableCell[] {
  let column = 0;
  return entries.map((entry) => {
    const { text, span } = typeof entry === 'string' ? { text: entry, span: 1 } : entry;
    const continued = text === '↑';
    const blocks = continued ? [] : [paragraph(text)];
    const cell = { column, columnSpan: span, continued, blocks };
    column += span;
    return cell;
  });
}

const DUTY =
  '承担全县渔业资源的调查、养护和合理利用，组织增殖放流，管理水产苗种；负责渔船和渔港的安全监督，办理渔船登记、检验和年审，查处违规作业；';

/** A narrative of the usual make-up: titles, long and short paragraphs, gaps, tables of many widths. */
export function narrative(): Document {
  return documentOf(
    paragraph('白鹭县渔业管理局2026年部门预算信息公开情况说明', { style: '公文标题' }),
    paragraph('一、部门职责和机构设置', { level: 1 }),
    paragraph('（一）部门职责', { level: 2 }),
    paragraph(DUTY.repeat(40)),
    paragraph('1.渔政执法', { level: 3 }),
    paragraph('【请填写：渔政执法大队的职责】', { gap: 'duties' }),
    paragraph('（二）机构设置', { level: 2 }),
    paragraph('本部门有行政单位1个、事业单位2个，情况如下：'),
    paragraph('部门机构设置情况表', { style: '表标题' }),
    table(
      [
        ['单位名称', '单位性质', '单位规格', '经费保障形式'],
        ['白鹭县渔业管理局机关', '行政', '正科级', '财政拨款'],
        ['白鹭县水产技术推广站', '事业', '股级', '财政拨款'],
        ['白鹭县渔港监督所', '事业', '↑', '↑'],
      ],
      { headRows: 1 },
    ),
    paragraph('注：规格以批复为准。', { style: '表注' }),
    paragraph('二、收支安排', { level: 1 }),
    paragraph('2026年收入预算1284.60万元，比上年增加35.20万元，主要是一般公共预算拨款增加。'),
    paragraph('部门收支预算总表', { style: '表标题' }),
    paragraph('单位：万元', { style: '表头信息' }),
    table(
      [
        [
          { text: '收入', span: 3 },
          { text: '支出', span: 3 },
        ],
        ['序号', '项目', '预算数', '序号', '项目', '预算数'],
        ['1', '一、一般公共预算拨款收入', '1284.60', '1', '一、农林水支出', '1100.05'],
        ['2', '二、政府性基金预算拨款收入', '', '2', '二、社会保障和就业支出', '184.55'],
      ],
      { headRows: 2, widths: [1, 5, 2, 1, 5, 2] },
    ),
    paragraph('政府采购预算', { style: '表标题' }),
    table(
      [
        [
          '项目名称',
          '采购目录',
          '编码',
          '单位',
          '数量',
          '单价',
          '一般公共预算',
          '基金',
          '其他',
          '合计',
        ],
        [
          '渔政执法船艇维修和安全设备更新（含救生衣、对讲机、定位终端）',
          '水上交通设备维修',
          'B08010200',
          '艘',
          '12',
          '3.25',
          '39.00',
          '0.00',
          '0.00',
          '123456789.00',
        ],
      ],
      { headRows: 1 },
    ),
    paragraph('绩效指标', { style: '表标题' }),
    table(
      [
        ['一级指标', '二级指标', '指标值'],
        ['产出指标', '数量指标', DUTY.repeat(14)],
        ['↑', '质量指标', '≥95%'],
        ['↑', '时效指标', '=12月底'],
      ],
      { headRows: 1 },
    ),
    paragraph('三、其他需要说明的事项', { level: 1 }),
    paragraph('无。'),
  );
}
