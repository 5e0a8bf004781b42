import { readData } from '../../src/cli/read-data';
import { scriptOfData } from '../../src/session/data-files';

/** The data file that `gouji data pack` makes of the sample. */
export async function samplePack(): Promise<string> {
  return scriptOfData(await readData('samples/data-pack'));
}
