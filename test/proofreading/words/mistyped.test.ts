import { mistypedIn } from '../../../src/proofreading/words/mistyped-words';
import mistyped from '../../../src/proofreading/words/mistyped-words.json';
import { found } from './spots';

test.each([
  ['提出意见意见', ['意见意见 doubled']],
  ['完成率率达到', ['率率 doubled']],
  ['加强的的管理', ['的的 doubled']],
  ['建立台帐', ['台帐']],
  ['压减经费，，严格', ['，， marks']],
  ['绩效目标绩效目标', ['绩效目标绩效目标 doubled']],
])('%s', (words, slips) => {
  expect(found(words, mistypedIn)).toEqual(slips);
});

test.each([
  ...[
    '人人有责，处处有章，常常检查，层层落实，等等',
    '研究研究再定',
    '为了了解情况',
    '项目的目的的确明确',
  ],
  ...[
    '针对对象',
    '面对对手',
    '现在在职人员',
    '效率率先提升',
    '高考考生',
    '公安局局长',
    '以及及时',
    '参与与会',
  ],
  ...[
    '人才政策',
    '政府采购制度',
    '公园满意度',
    '关注消防',
    '部署假期值班',
    '究竟标准如何',
    '本周未完成的',
    '统一搬迁',
  ],
  ...[
    '蓬莱单位',
    '城建意见',
    '当年未发生',
    '预防犯罪',
    '二十二十一',
    '一批一批',
    '非常非常重要',
    '干部暑期培训',
  ],
])('nothing in %s', (words) => {
  expect(found(words, mistypedIn)).toEqual([]);
});

test('every entry is a wrong word and a right one, and those in which it is right hold it', () => {
  const entries = mistyped.typos.map((line) => line.split(' '));
  for (const [wrong = '', right = '', ...within] of entries) {
    expect(right).not.toBe('');
    expect(right).not.toContain(wrong);
    for (const known of within) expect(known).toContain(wrong);
  }
  expect(new Set(entries.map(([wrong]) => wrong)).size).toBe(entries.length);
});
