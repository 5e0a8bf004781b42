import { HostError } from '../host-error';
import type { SaveOutcome, SaveWay } from '../port';
import { offerDownload } from '../web/offer-download';
import type { Disk } from './disk';
import { folderOf, freePath, isSamePath } from './disk-path';
import { FILE_DIALOG } from './et-application';
import type { Means } from './means';
import type { OpenWorkbook } from './open-workbook';

/** The answer of a dialog in which the user has chosen. */
const CHOSEN = -1;

/**
 * How files can leave, the surest first. Only what is written through the program's file system is known to
 * have arrived; without its dialog there is nobody to ask where to, so that a file goes next to the workbook,
 * which has a folder once it has been saved.
 */
export function waysToSave({ key }: OpenWorkbook, { disk, asksWhere }: Means): SaveWay[] {
  if (!disk) return ['download'];
  return [
    ...(asksWhere ? ['native' as const] : []),
    ...(folderOf(key) === '' ? [] : ['beside' as const]),
    'download',
  ];
}

/** Never rejects: what the disk refuses has `failed`, and another way is offered. */
export async function saveFile(
  open: OpenWorkbook,
  { disk }: Means,
  name: string,
  bytes: Uint8Array,
  way: SaveWay,
): Promise<SaveOutcome> {
  try {
    switch (way) {
      case 'native':
        return disk ? saved(disk, chosenPath(open, disk, name), bytes) : 'failed';
      case 'beside':
        return disk ? saved(disk, besidePath(open, disk, name), bytes) : 'failed';
      case 'download':
        return offerDownload(name, bytes);
      case 'window':
        return 'failed';
    }
  } catch {
    return 'failed';
  }
}

/** @param path `null`: nowhere */
function saved(disk: Disk, path: string | null, bytes: Uint8Array): SaveOutcome {
  if (path === null) return 'failed';
  disk.write(path, bytes);
  return 'saved';
}

function besidePath({ key }: OpenWorkbook, disk: Disk, name: string): string | null {
  const folder = folderOf(key);
  return folder === '' ? null : freePath(folder + name, (path) => disk.has(path));
}

/**
 * Where the user wants it; a file that is there already she has been asked about by the dialog.
 * @returns `null` when she has given up
 * @throws HostError for the open workbook itself
 */
function chosenPath({ application, key }: OpenWorkbook, disk: Disk, name: string): string | null {
  const dialog = application.FileDialog?.(FILE_DIALOG.save);
  if (!dialog) return null;
  dialog.InitialFileName = folderOf(key) + name;
  if (dialog.Show() !== CHOSEN) return null;
  const { SelectedItems: items } = dialog;
  if (items.Count < 1) return null;
  const chosen = items.Item(1);
  const path = withExtensionOf(name, chosen);
  // Of a name that is not the one that she saw, nobody has asked her.
  const asked = path === chosen ? path : freePath(path, (one) => disk.has(one));
  if (asked !== null && isSamePath(asked, key)) {
    throw new HostError('unsupported', { reason: 'disk' });
  }
  return asked;
}

/** The dialog of a spreadsheet program may put `.xlsx` behind the name of any other file, or in place of its kind. */
function withExtensionOf(name: string, chosen: string): string {
  const extension = /(?:\.gouji)?\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? '';
  const lower = chosen.toLowerCase();
  if (lower.endsWith(extension)) return chosen;
  const appended = /\.(?:xlsx|xls|et)$/.exec(lower)?.[0] ?? '';
  const bare = chosen.slice(0, chosen.length - appended.length);
  return bare.toLowerCase().endsWith(extension) ? bare : bare + extension;
}
