import type { EtProgram } from './et-program';
import { wrapped } from './wrapped';
import type { Members } from './wrapped';

/** A task pane as the program has it; sizes are not imitated. */
export interface EtPane {
  readonly id: number;
  url: string;
  readonly title: string;
  readonly look: Map<string, unknown>;
}

/** Ids begin with 1 in every program of WPS. */
export const taskPaneMembers = (program: EtProgram): Members => {
  const create = (url: string, title?: string) => {
    const told = program.profile.ignoresPaneTitle ? '' : (title ?? '');
    const id = program.panesMade + 1;
    program.panesMade = id;
    const look = new Map<string, unknown>([['Visible', false]]);
    program.panes.push({ id, url, title: told, look });
    return paneObject(program, id);
  };
  return {
    CreateTaskPane: { call: create },
    CreateTaskpane: { call: create },
    GetTaskPane: {
      call: (id: unknown) => {
        const found = program.panes.find((pane) => pane.id === Number(id));
        if (!found) throw new Error('0x80070057');
        return paneObject(program, found.id);
      },
    },
  };
};

function paneObject(program: EtProgram, id: number): object {
  const pane = (): EtPane => {
    const found = program.panes.find((one) => one.id === id);
    if (!found) throw new Error('0x80010108');
    return found;
  };
  const property = (name: string) => ({
    get: () => pane().look.get(name),
    set: (value: unknown) => void pane().look.set(name, value),
  });
  const names = ['Visible', 'DockPosition', 'Width', 'Height'];
  const limits = ['MinWidth', 'MinHeight', 'MaxWidth', 'MaxHeight'];
  return wrapped(program, 'TaskPane', {
    ID: { get: () => id },
    ...Object.fromEntries([...names, ...limits].map((name) => [name, property(name)])),
    Navigate: { call: (url: string) => void (pane().url = url) },
    Delete: { call: () => void program.panes.splice(program.panes.indexOf(pane()), 1) },
  });
}
