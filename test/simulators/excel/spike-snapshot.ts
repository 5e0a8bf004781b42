import type { Frame } from 'playwright-core';
import type { HostSnapshot } from '../../../src/hosts/snapshot-of';
import type {} from './addin-page';

/** The workbook as the reader in the add-in page of the tests reads it. */
export async function spikeSnapshot(addin: Frame): Promise<HostSnapshot> {
  // As text: Playwright takes a minute over the objects of a large workbook.
  const text = await addin.evaluate(async () => JSON.stringify(await window.spike.snapshot()));
  return JSON.parse(text) as HostSnapshot;
}
