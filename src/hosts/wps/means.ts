import type { HostCapabilities } from '../port';
import { Disk } from './disk';
import { extensionOf } from './disk-path';
import { etService } from './et-application';
import type { OpenWorkbook } from './open-workbook';

/** What this build gives us to keep data and to hand out files, and what of it this workbook allows. */
export interface Means {
  readonly disk: Disk | null;
  /** It has a dialog in which the user says where a file is to go. */
  readonly asksWhere: boolean;
  /** Custom XML parts survive in this format and may be changed. */
  readonly takesParts: boolean;
  readonly copies: HostCapabilities['copyOfWorkbook'];
}

/** Formats that hold custom XML parts. */
const WITH_PARTS = ['.xlsx', '.xlsm'];

/**
 * 8 accesses, 2 more where a service is only on the older root; 5 without a file system.
 * @throws HostError `gone`
 */
export function meansOf(open: OpenWorkbook): Means {
  const disk = Disk.find();
  return open.run((workbook, { FileDialog: dialog }) => ({
    disk,
    asksWhere: typeof dialog === 'function',
    // A protected structure is left as it is: such a workbook goes on to other systems.
    takesParts:
      hasParts(open.key) && !workbook.ProtectStructure && workbook.CustomXMLParts !== undefined,
    copies:
      disk !== null && typeof workbook.SaveCopyAs === 'function' && etService('Env') !== undefined,
  }));
}

/** One that was never saved gets the usual format. */
function hasParts(key: string): boolean {
  return !/[\\/]/.test(key) || WITH_PARTS.includes(extensionOf(key));
}
