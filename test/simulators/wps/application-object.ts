import type { EtProgram } from './et-program';
import { pluginStorageObject } from './plugin-storage';
import { taskPaneMembers } from './task-pane';
import { workbookObject, workbooksObject } from './workbook-object';
import { fileServices } from './service-objects';
import { debugToolsObject } from './debug-tools-object';
import { rangeObject } from './range-object';
import { windowObject } from './window-object';
import { wrapped } from './wrapped';
import type { Members } from './wrapped';

/** `Application` or, of the type `wps`, its older name. */
export function applicationObject(program: EtProgram, type: 'Application' | 'wps'): object {
  const members: Members = {
    ...fileServices(program),
    ActiveWorkbook: { get: () => program.front && workbookObject(program, program.front) },
    Workbooks: { get: () => workbooksObject(program) },
    Name: { get: () => 'Microsoft Excel' },
    ApiEvent: { get: () => program.events.object(program) },
    PluginStorage: { get: () => pluginStorageObject(program) },
    ...taskPaneMembers(program),
    ActiveWindow: { get: () => program.front && windowObject(program, program.front) },
    ScreenUpdating: {
      get: () => program.screenUpdating,
      set: (on: boolean) => void (program.screenUpdating = on),
    },
    DisplayAlerts: {
      get: () => program.displayAlerts,
      set: (on: boolean) => void (program.displayAlerts = on),
    },
    DebugTools: { get: () => debugToolsObject(program) },
    Ready: { get: () => !(program.front?.book.editing ?? false) },
    Selection: {
      get: () => {
        const { front } = program;
        if (!front) return null;
        const area = front.book.selection?.rectangle ?? { row: 0, column: 0, rows: 1, columns: 1 };
        return rangeObject(program, front, front.activeSheet, area);
      },
    },
  };
  return wrapped(program, type, members);
}
