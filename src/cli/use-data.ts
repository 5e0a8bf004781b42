import { offerData } from '../session/data-files';
import { readData } from './read-data';

/**
 * `--data`: what follows goes by a data pack. Must run before anything that asks for an edition is imported.
 * @param path its folder, or the file that pages load
 * @throws Refusal `data.refused`
 */
export async function useData(path: string): Promise<void> {
  try {
    offerData(await readData(path));
    const { requireData } = await import('../session/data-in-use');
    requireData();
  } catch (problem) {
    const { dataRefusal } = await import('../session/data-in-use');
    throw dataRefusal(path, problem);
  }
}
