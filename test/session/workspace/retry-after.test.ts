import { HostError } from '../../../src/hosts/host-error';
import { retryAfter } from '../../../src/session/workspace/retry-after';

test('what may pass is tried again, what will fail once more is not', () => {
  const after = (...of: ConstructorParameters<typeof HostError>) =>
    retryAfter(new HostError(...of));
  const typing = after('editing') ?? 0;
  const busy = after('unsupported', { reason: 'host' }) ?? 0;
  const elsewhere = after('gone', { reason: 'switched' }) ?? 0;
  expect(typing).toBeGreaterThan(0);
  expect(busy).toBeGreaterThan(typing);
  expect(elsewhere).toBeGreaterThan(busy);
  expect(after('unsupported', { reason: 'shape' })).toBeNull();
  expect(retryAfter(new Error('ours'))).toBeNull();
});
