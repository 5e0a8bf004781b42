import { PROBE_IDS } from '../../src/model/self-check';
import type { ProbeResult } from '../../src/model/self-check';
import { verdictOn } from '../../src/hosts/wps/self-check/verdict';
import { MEANING } from '../../src/wording/self-check/meaning';
import { headline, probeLine, selfCheckReport } from '../../src/wording/self-check/report';

const all = (outcome: ProbeResult['outcome']): ProbeResult[] =>
  PROBE_IDS.map((id) => ({ id, outcome, detail: {} }));

test('whatever weighs says what it means and what to do', () => {
  for (const id of PROBE_IDS) {
    for (const outcome of ['odd', 'missing', 'failed'] as const) {
      const results = all('ok').map((one) => (one.id === id ? { ...one, outcome } : one));
      const { usable, because } = verdictOn(results);
      if (usable !== 'yes')
        expect({ id, because, says: !!MEANING[id] }).toEqual({ id, because: [id], says: true });
    }
  }
});

test('four conclusions', () => {
  expect(headline(verdictOn(all('ok')))).toEqual(['结论：可以使用。']);
  expect(headline(verdictOn(all('missing')))[0]).toBe('结论：不能使用。原因和办法：');
  expect(headline(verdictOn(all('skipped')))[0]).toMatch(/^结论：还不能断定/);
  const limited = all('ok').map((one) =>
    one.id === 'undo-group' || one.id === 'service-DebugTools'
      ? { ...one, outcome: 'missing' as const }
      : one,
  );
  // Both mean the same, which is said once.
  expect(headline(verdictOn(limited))).toEqual([
    '结论：可以使用，但有下面几点：',
    '· 一次修改在撤销里可能分成几步。',
  ]);
});

test('a line says the outcome, what was looked at, and its detail', () => {
  const result: ProbeResult = { id: 'value-row', outcome: 'odd', detail: { shape: 'flat[3]' } };
  expect(probeLine(result).split('\u3000')).toEqual(['与预想不同', '读一行', 'shape=flat[3]']);
  const undone: ProbeResult = { id: 'areas', outcome: 'skipped', detail: { why: 'stopped' } };
  expect(probeLine(undone).split('\u3000')).toEqual(['未做', '一次给几块区域上色', '已停止']);
});

test('every probe has a line, under six headings', () => {
  const report = selfCheckReport('1.2.3', all('ok'), verdictOn(all('ok')));
  expect(report.match(/^正常/gm)).toHaveLength(PROBE_IDS.length);
  expect(report.match(/^【.+】$/gm)).toHaveLength(6);
  expect(report).toMatch(/^勾稽自检报告（版本 1\.2\.3/);
});
