import { HostError } from '../host-error';
import type { HostCapabilities } from '../port';
import { Disk } from './disk';
import { extensionOf } from './disk-path';
import { etService } from './et-application';
import type { EtApplication } from './et-application';
import { etError } from './et-error';
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

/** What this build gives us, whatever the workbook. */
export interface ProgramMeans extends Pick<Means, 'disk' | 'asksWhere'> {
  /** It tells where temporary files go. */
  readonly hasEnvironment: boolean;
}

/** 3 accesses, 2 more where a service is only on the older root: asked once a page. */
export function programMeans({ FileDialog: dialog }: EtApplication): ProgramMeans {
  const disk = Disk.find();
  return {
    ...{ disk, asksWhere: typeof dialog === 'function' },
    hasEnvironment: disk !== null && etService('Env') !== undefined,
  };
}

/**
 * 4 accesses. The workbook in front is taken for this one, as its key was asked for a moment ago.
 * @throws HostError
 */
export function meansOf({ application, key }: OpenWorkbook, program: ProgramMeans): Means {
  const { disk, asksWhere, hasEnvironment } = program;
  try {
    const { ActiveWorkbook: workbook } = application;
    if (!workbook) throw new HostError('gone', { reason: 'no-workbook' });
    return {
      ...{ disk, asksWhere },
      // A protected structure is left as it is: such a workbook goes on to other systems.
      takesParts:
        hasParts(key) && !workbook.ProtectStructure && workbook.CustomXMLParts !== undefined,
      copies: hasEnvironment && typeof workbook.SaveCopyAs === 'function',
    };
  } catch (thrown) {
    throw etError(thrown, application);
  }
}

/** One that was never saved gets the usual format. */
function hasParts(key: string): boolean {
  return !/[\\/]/.test(key) || WITH_PARTS.includes(extensionOf(key));
}
