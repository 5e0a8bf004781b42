import { CATALOGUE } from '../../src/checks/catalogue';
import { openText, proofreadOpened } from '../../src/session/proofread';
import { checkJson } from '../../src/cli/check-json';
import { checkText } from '../../src/cli/check-text';
import { checkHtml } from '../../src/reports/check-html';

/** A text that names a secret project; some of its numbers are held against nothing, and are quoted. */
const SECRET = '雷霆指挥系统建设';
const TEXT = [
  '青禾县水务局2023年部门预算情况说明',
  '二、部门预算安排的总体情况',
  `2023年项目支出30万元，主要为：${SECRET}20万元，河道巡查10万元。`,
  `${SECRET}20万元已落实，另安排15.3万元。`,
].join('\n');

test('no report quotes the name of a secret project, not beside numbers that were left either', async () => {
  const opened = await openText(new TextEncoder().encode(TEXT), '说明.txt');
  const profile = {
    name: '单位资料.json',
    profile: { schema: 1 as const, secret: [SECRET] },
    approved: [],
  };
  const open = proofreadOpened(opened);
  expect(JSON.stringify(open.reading)).toContain(SECRET);
  const report = proofreadOpened(opened, undefined, { profile });
  expect(report.reading?.coverage.left.length).toBeGreaterThan(0);
  expect(report.reading?.text.paragraphs[3]?.text).toBe(
    `${'＊'.repeat(SECRET.length)}20万元已落实，另安排15.3万元。`,
  );
  const written = [
    checkText('说明.txt', report, true),
    JSON.stringify(checkJson('说明.txt', report)),
    checkHtml({ file: '说明.txt', report }, { catalogue: CATALOGUE, date: '2023-01-01' }),
  ];
  for (const one of written) {
    expect(one).toContain('15.3万元');
    expect(one).not.toContain(SECRET);
  }
});
