import { Refusal, type Reason } from '../../src/model/reason';
import { namesIn, parseTemplate, renderTemplate } from '../../src/narrative/engine';
import { FactView } from '../../src/narrative/fact-view';
import { piecesOf } from '../../src/narrative/marks';
import { reasonSentence } from '../../src/wording/reason-sentence';

const NO_PARTS = { stated: [], complete: false, flat: false };
const amount = (fen: number): FactView =>
  new FactView(
    '某数',
    { id: 'some', label: '某数', unit: '万元', now: { size: fen, parts: [] } },
    '',
    NO_PARTS,
  );

function render(text: string, data: Readonly<Record<string, unknown>> = {}): string {
  const marked = renderTemplate(parseTemplate(text, '模板'), '模板', data);
  return piecesOf(marked)
    .map((piece) => (piece.kind === 'blocks' ? '' : piece.text))
    .join('');
}

function refusal(text: string, data: Readonly<Record<string, unknown>> = {}): Reason {
  try {
    render(text, data);
  } catch (problem) {
    if (problem instanceof Refusal) return problem.reason;
    throw problem;
  }
  throw new Error(`not refused: ${text}`);
}

test('numbers are reckoned exactly', () => {
  expect(render('{{ a | 加: b }}', { a: '0.1', b: '0.2' })).toBe('0.3');
  expect(render('{{ a | plus: b }}', { a: '0.1', b: '0.2' })).toBe('0.3');
  expect(render('{{ x | 减: y }}', { x: amount(929_900_000), y: amount(448_030_000) })).toBe(
    '481.87',
  );
  expect(render('{{ x | 除以: y | 乘: 100 | 四舍五入: 2 }}', { x: amount(1), y: amount(3) })).toBe(
    '33.33',
  );
});

test('an amount stands without padding zeros and may be compared', () => {
  expect(render('{{ x }}', { x: amount(432_800_000) })).toBe('432.8');
  expect(render('{{ x }}', { x: amount(3_000_000) })).toBe('3');
  expect(render('{{ x }}', { x: amount(0) })).toBe('0');
  expect(render('{% if x > 100 %}多{% else %}少{% endif %}', { x: amount(432_800_000) })).toBe(
    '多',
  );
});

test('a figure that no table states stays a gap, in arithmetic too', () => {
  const unknown = new FactView('收入总计', undefined, '', NO_PARTS);
  expect(render('{{ x }}', { x: unknown })).toBe('【请填写：收入总计】');
  expect(render('{{ x | 加: y }}', { x: amount(1), y: unknown })).toBe('【请填写：收入总计】');
});

test.each([
  ['第一行\n{{ 没有的名称 }}', '第 2 行第 4 列：没有“没有的名称”这个名称'],
  ['{{ a.b }}', '没有“a.b”这个名称'],
  ['{{ a | 翻译 }}', '没有“翻译”这个过滤器'],
  ['{% 循环 %}', '不能用“循环”这个标签'],
  ['{% if a %}未完', '“{% if a %}”没有结束'],
  ['{{ a ', '没有结束'],
  ['{% for %}{% endfor %}', '写法不对'],
])('%j is refused: %s', (text, sentence) => {
  expect(reasonSentence(refusal(text, { a: {} }))).toContain(sentence);
});

test('a line of tags is no line; a tag beside words takes nothing with it', () => {
  const text = '甲\n{% if a %}\n乙\n{% endif %}\n丙\n\n{% if a %}丁{% endif %}\n\n戊';
  expect(render(text, { a: true })).toBe('甲\n乙\n丙\n\n丁\n\n戊');
  expect(render(text, { a: false })).toBe('甲\n丙\n\n\n\n戊');
});

describe('hostile templates', () => {
  test.each([
    '{{ a.constructor }}',
    '{{ a.__proto__ }}',
    '{{ a["constructor"]["constructor"] }}',
    '{{ a.toString }}',
    '{{ a.名称.constructor }}',
    '{{ constructor }}',
    '{{ process }}',
    '{{ globalThis }}',
  ])('%s reaches nothing', (text) => {
    expect(refusal(text, { a: amount(1) }).code).toBe('template.refused');
  });

  test.each([
    '{% include "/etc/passwd" %}',
    '{% render "/etc/passwd" %}',
    '{% layout "/etc/passwd" %}',
    '{% raw %}x{% endraw %}',
    '{% capture x %}y{% endcapture %}',
    '{{ a | where_exp: "x", "x" }}',
    '{{ a | json }}',
    '{{ a | raw }}',
    '{{ a | escape }}',
    '{{ a | date: "%Y" }}',
  ])('%s is not there', (text) => {
    expect(refusal(text, { a: ['x'] }).code).toBe('template.refused');
  });

  test('endless loops stop', () => {
    for (const text of [
      '{% for i in (1..100000000) %}x{% endfor %}',
      '{% for i in (1..9999) %}{% for j in (1..9999) %}{% for k in (1..9999) %}x{% endfor %}{% endfor %}{% endfor %}',
      `{% for i in (1..100000) %}{{ a }}${'长'.repeat(5_000)}{% endfor %}`,
    ]) {
      expect(refusal(text, { a: '字'.repeat(10_000) }).code).toMatch(/^template\./);
    }
  });

  test('ten megabytes of text', () => {
    expect(refusal('长'.repeat(10_000_000)).code).toBe('template.too-long');
  });

  test('marks and control characters of a template or of words are no marks', () => {
    expect(
      render('\ue000x|now\ue005假\ue006{{ a }}', { a: '\ue001y\ue005填\ue006\u0007\u202e' }),
    ).toBe('x|now假y填');
  });
});

test('what names a template uses', () => {
  const text = '{% for 项 in 其他支出 %}{{ 项.名称 }}{% endfor %}{{ 基本支出.与上年 }}';
  expect(namesIn(parseTemplate(text, 'x'), 'x').sort()).toEqual(['其他支出', '基本支出.与上年']);
});
