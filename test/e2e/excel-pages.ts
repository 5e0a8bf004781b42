import { bundleScript } from '../simulators/bundle-script';
import type { ExcelPages } from '../simulators/excel/serve-excel';

/** The two pages of the simulated Excel, bundled from the sources as they are now. */
export async function excelPages(): Promise<ExcelPages> {
  const [host, addin] = await Promise.all([
    bundleScript('test/simulators/excel/host-page.ts'),
    bundleScript('test/simulators/excel/addin-page.ts'),
  ]);
  return { host, addin };
}
