/** What the self-check finds of each build that the fake can be, and what it leaves behind: nothing. */
import { MemoryWorkbook } from '../../../../src/hosts/memory/memory-workbook';
import { SelfCheck } from '../../../../src/hosts/wps/self-check/self-check';
import { verdictOn } from '../../../../src/hosts/wps/self-check/verdict';
import { PROBE_IDS } from '../../../../src/model/self-check';
import type { ProbeId, ProbeResult } from '../../../../src/model/self-check';
import { selfCheckReport } from '../../../../src/wording/self-check/report';
import { ledger } from '../../../contract/ledger';
import { PROFILES } from '../../../simulators/wps/et-profile';
import type { ProfileName } from '../../../simulators/wps/et-profile';
import { fakeEt } from '../../../simulators/wps/fake-et';
import { surroundings } from './surroundings';

test('debug', async () => {
  for (const name of Object.keys(PROFILES) as ProfileName[]) {
    const et = fakeEt(MemoryWorkbook.fromSnapshot(ledger), PROFILES[name]);
    const takeOut = et.inject();
    const g = globalThis as { Application?: unknown; wps?: unknown };
    const started = Date.now();
    const check = new SelfCheck(surroundings({ Application: g.Application, ['wps']: g.wps }));
    const results = await check.run();
    takeOut();
    console.log(selfCheckReport('1.2.3', results, verdictOn(results)), et.program.unknown, Date.now() - started, et.program.books.length);
  }
  void PROBE_IDS; void (null as unknown as ProbeId); void (null as unknown as ProbeResult);
});
