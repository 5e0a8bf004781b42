import type { HostEventKind, HostEventListener } from '../host-events';
import type { OpenWorkbook } from './open-workbook';
import type { SheetList } from './sheet-list';

/** What one workbook hears. */
export interface WorkbookEvents {
  on(kind: HostEventKind, listener: HostEventListener): () => void;
  /** Events that come while this runs are told as our own. */
  own<T>(work: () => T): T;
}

/** Events of ET, heard once for the whole page and told to whom they concern. */
export class EtEvents {
  of(_open: OpenWorkbook, _sheets: SheetList): WorkbookEvents {
    return { on: () => () => undefined, own: (work) => work() };
  }
}
