import { HostError } from '../../../src/hosts/host-error';
import { problemOf } from '../../../src/session/workspace/problem';

test.each([
  [{ reason: 'switched' }, 'host.switched', /切换回来/],
  [{ reason: 'no-workbook' }, 'host.switched', /切换回来/],
  [{ sheet: '甲' }, 'host.gone', /已经不在了/],
  [{ reason: 'stale', sheet: '甲', address: 'A1' }, 'host.stale', /甲!A1/],
])('what is gone is told apart: %j', (detail, code, sentence) => {
  const said = problemOf(new HostError('gone', detail));
  expect(said).toEqual({ code, sentence: expect.stringMatching(sentence) });
});
