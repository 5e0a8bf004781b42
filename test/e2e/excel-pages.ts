import { bundleScript } from '../simulators/bundle-script';
import type { ExcelPages } from '../simulators/excel/serve-excel';

/** The pages of the simulated Excel, bundled from the sources as they are now. */
export async function excelPages(): Promise<ExcelPages> {
  const [host, addin, save] = await Promise.all([
    bundleScript('test/simulators/excel/host-page.ts'),
    bundleScript('test/simulators/excel/addin-page.ts'),
    bundleScript('test/simulators/excel/save-page.ts'),
  ]);
  return { host, addin, save };
}
