/**
 * The same workbook with the same faults: what is found, and in what words, is the same whether it comes from a
 * file or from WPS, of whichever build. Excel's share of it is in test/e2e/one-snapshot.test.ts.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/formats/read-workbook';
import { openFile } from '../../../src/hosts/file/open-file';
import { snapshotOf } from '../../../src/hosts/snapshot-of';
import type { Snapshot } from '../../../src/model/snapshot';
import { runOn } from '../../../src/session/check';
import { openSnapshot } from '../../../src/session/open';
import { seededBooks } from '../../checks/seeded-book';
import { SEEDED_FAULTS } from '../../checks/seeded-faults';
import { xlsxOf } from '../../e2e/snapshot-xlsx';
import { PROFILES } from '../../simulators/wps/et-profile';
import type { EtProfile } from '../../simulators/wps/et-profile';
import { openInWps } from '../../simulators/wps/wps-bench';
import { editBook } from '../../support/edit-book';

const BUILDS = Object.values(PROFILES);
const SHARED = join(process.env.GOUJI_SHARED ?? '../shared', 'workbooks');

const found = (snapshot: Snapshot): string =>
  JSON.stringify(runOn(openSnapshot(snapshot)).findings);

async function inWps(snapshot: Snapshot, profile: EtProfile): Promise<string> {
  const bench = openInWps(snapshot, profile);
  try {
    return found(await snapshotOf(bench.host));
  } finally {
    await bench.close();
  }
}

test.each(SEEDED_FAULTS.map((fault, i) => ({ fault, profile: BUILDS[i % BUILDS.length]! })))(
  '$fault.id in $profile.name',
  async ({ fault, profile }) => {
    const { snapshot } = editBook(seededBooks(fault).faulty.snapshot, fault.edits);
    const file = await readWorkbook(xlsxOf(snapshot), snapshot.name);
    const fromFile = found(file);
    expect(fromFile).toContain(JSON.stringify(fault.id));
    expect(await inWps(file, profile)).toBe(fromFile);
  },
);

const FILES = ['000', '001', '002', '003'].flatMap((unit) =>
  ['export', 'messy', 'formula', 'yuan'].map((layout) => `${unit}-${layout}.xlsx`),
);
const real = FILES.filter((file) => existsSync(join(SHARED, file)));
if (real.length === 0) {
  test.skip('real workbooks: left out, the shared folder is not here', () => undefined);
} else {
  test.each(real)('the real workbook %s in every build', async (name) => {
    const file = await openFile(join(SHARED, name));
    const snapshot = await readWorkbook(file.bytes, name);
    const fromFile = found(snapshot);
    for (const profile of BUILDS) expect(await inWps(snapshot, profile)).toBe(fromFile);
  });
}
