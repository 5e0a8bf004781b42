import { residueIn } from '../../../src/proofreading/words/field-residue';
import { latinIn } from '../../../src/proofreading/words/latin-words';
import { gapsIn } from '../../../src/proofreading/words/placeholders';
import { found } from './spots';

describe('H-01', () => {
  test.each([
    ['三、运行经费……错误！未定义书签。', '错误！未定义书签'],
    ['见错误!未找到引用源。', '错误!未找到引用源'],
    ['第1页 Error! Bookmark not defined.', 'Error! Bookmark not defined'],
    ['page number', 'page number'],
    ['PAGEREF _Toc1234567 \\h 12', 'PAGEREF _'],
    ['{ TOC \\o "1-3" \\h }', 'TOC \\o'],
    ['单位：«单位名称»', '«单位名称»'],
    ['收入为{{ 收入总计 }}万元', '{{ 收入总计 }}'],
    ['合计#REF!万元', '#REF!'],
  ])('%s', (words, residue) => {
    expect(found(words, residueIn)).toEqual([residue]);
  });

  test.each([
    '纠正错误，未按时办结的通报。',
    '差错率不超过1%！',
    '保障首页访问',
    '[bookmark: _Toc1234567]一',
  ])('nothing in %s', (words) => {
    expect(residueIn(words)).toEqual([]);
  });
});

describe('H-02', () => {
  test.each([
    ['主要是xxxx工程减少', ['xxxx']],
    ['主要是 ＸＸ 局的××项目', ['ＸＸ', '××']],
    ['20xx年部门预算', ['20xx']],
    ['计划培训X人', ['X']],
    ['由***负责', ['***']],
    ['比上年增加万元', ['增加万元 number']],
    ['预算收入 万元，', ['收入 万元 number']],
    ['增长%，主要是', ['增长% number']],
    ['现将水务局 年部门预算公开如下', ['年 year']],
    ['原因：____。', ['____ blank']],
    ['主要原因（ ）。', ['（ ） brackets warning']],
    ['【请填写：项目支出增加的原因】', ['【请填写：项目支出增加的原因】 gap']],
    ['其他事项待补充。', ['待补充']],
    ['绩效目标：目标内容1', ['目标内容1']],
  ])('%s', (words, gaps) => {
    expect(found(words, gapsIn)).toEqual(gaps);
  });

  test.each([
    ...[
      '每套3×5米',
      '每份180元×12个月',
      'X光机2台',
      '3X型水泵',
      '型号为MX-200',
      '联系电话138****0000',
    ],
    ...[
      '单位：万元',
      '金额单位为万元',
      '万元以上设备',
      '增加3万元',
      '2022 年部门预算',
      '上 年部门预算',
    ],
    ...[
      '有待补充完善',
      '**项目支出**：指',
      '请填写人签字',
      '每季度检查2次',
      '共计12.5 万元',
      '（含所属单位）',
    ],
    ...['增长 5%', '5%以上', '项目 x_y.docx', '为保障机构正常运转', '目标内容3项'],
  ])('nothing in %s', (words) => {
    expect(found(words, gapsIn)).toEqual([]);
  });
});

describe('H-03', () => {
  test.each([
    ['开展调查research，提出建议', ['research']],
    ['见 the report 附件', ['the report']],
    ['ｄｅｔａｉｌ情况', ['ｄｅｔａｉｌ']],
    ['做好Summary工作', ['Summary notice']],
  ])('%s', (words, latin) => {
    expect(found(words, latinIn)).toEqual(latin);
  });

  test.each([
    ...[
      'LED大屏和WPS Office',
      '5G、IPv6和OA系统',
      '购买E人E本终端',
      'PM2.5浓度',
      '长度12km，电量3kWh',
    ],
    ...[
      '云会议（Cloud Meeting）',
      '见www.example.gov.cn',
      '发至office@example.com',
      '附件为budget.docx',
    ],
    ...[
      '型号ThinkPad-14、abcde2022',
      '编码130112ABCDEFGH0',
      'xxxx工程',
      'PPP项目',
      'APP和app',
      '错误！Error! Bookmark not defined.',
    ],
  ])('nothing in %s', (words) => {
    expect(found(words, latinIn)).toEqual([]);
  });
});
