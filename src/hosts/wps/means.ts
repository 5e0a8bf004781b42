import { Disk } from './disk';
import { etService } from './et-application';
import type { EtApplication } from './et-application';

/** What this build gives us to keep data and to hand out files, whatever the workbook. */
export interface Means {
  readonly disk: Disk | null;
  /** It has a dialog in which the user says where a file is to go. */
  readonly asksWhere: boolean;
  /** A workbook can be had as a file; taken to be so while none is open that could tell. */
  readonly copies: boolean;
}

/** 5 accesses, 2 more where a service is only on the older root: asked once a page. */
export function programMeans({
  FileDialog: dialog,
  ActiveWorkbook: workbook,
}: EtApplication): Means {
  const disk = Disk.find();
  const saves = workbook === null || typeof workbook.SaveCopyAs === 'function';
  return {
    ...{ disk, asksWhere: typeof dialog === 'function' },
    copies: saves && disk !== null && etService('Env') !== undefined,
  };
}
