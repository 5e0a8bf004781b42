import type { SaveOutcome, SaveWay } from '../port';
import { offerDownload } from '../web/offer-download';
import type { OpenWorkbook } from './open-workbook';

/** How files can leave, the surest first. */
export function waysToSave(): SaveWay[] {
  return ['download'];
}

export async function saveFile(
  _open: OpenWorkbook,
  name: string,
  bytes: Uint8Array,
  _way: SaveWay,
): Promise<SaveOutcome> {
  return offerDownload(name, bytes);
}
