import { excelReader } from '../../hosts/excel/excel-reader';
import { HostError } from '../../hosts/host-error';
import type { WorkbookHost } from '../../hosts/port';

/** Stands in for the whole adapter until it is merged: reads, and refuses the rest. */
export function excelHost(): WorkbookHost {
  const refuse = (): Promise<never> => Promise.reject(new HostError('unsupported'));
  return {
    ...excelReader(),
    kept: {
      get: () => Promise.resolve(null),
      set: refuse,
      remove: refuse,
      namespaces: () => Promise.resolve([]),
    },
    write: refuse,
    mark: refuse,
    unmark: refuse,
    select: refuse,
    selection: () => Promise.resolve(null),
    saveFile: refuse,
    copyText: refuse,
    copyOfWorkbook: refuse,
    pickFile: refuse,
    on: () => () => undefined,
  };
}
