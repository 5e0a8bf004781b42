import { clipped, markup } from '../../src/reports/markup';

test('text is escaped wherever it stands, markup is not escaped twice', () => {
  const text = `<b title="x">'&'</b>`;
  const cell = markup`<td title="${text}">${text}</td>`;
  const escaped = '&lt;b title=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/b&gt;';
  expect(cell.text).toBe(`<td title="${escaped}">${escaped}</td>`);
  expect(markup`<tr>${[cell, null, false, undefined, 7]}</tr>`.text).toBe(`<tr>${cell.text}7</tr>`);
});

test('an object that looks like markup but is none does not pass', () => {
  const forged = JSON.parse('{"text":"<script>"}') as string;
  expect(() => markup`${forged}`.text).toThrow();
});

test.each([
  ['a control character', 'a\u0000b\u0007c\u007f', 'a\ufffdb\ufffdc\ufffd'],
  ['marks that turn the direction', '\u202e12.3\u202c\u200f', '\ufffd12.3\ufffd\ufffd'],
  ['half a surrogate pair', 'x\ud800y\udc00', 'x\ufffdy\ufffd'],
  ['a whole pair and plain line breaks', '𠮷\n\t', '𠮷\n\t'],
])('%s', (_, text, shown) => {
  expect(markup`${text}`.text).toBe(shown);
});

test('a long text is cut and shows more when pointed at, within limits', () => {
  expect(clipped('短', 2).text).toBe('短');
  expect(clipped('一二三四', 2).text).toBe('<span title="一二三四">一二…</span>');
  expect(clipped('x'.repeat(100_000), 20).text.length).toBeLessThan(1000);
  expect(clipped('𠮷𠮷', 1).text).not.toContain('\ufffd…');
});
