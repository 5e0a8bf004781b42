import type { EtProgram } from './et-program';
import { wrapped } from './wrapped';
import type { Members } from './wrapped';

/** What stands beside the object model and concerns files: on either root. */
export function fileServices(program: EtProgram): Members {
  const { disk } = program;
  return {
    FileSystem: {
      get: () =>
        wrapped(program, 'FileSystem', {
          Exists: { call: (path: string) => disk.has(path) },
          readAsBinaryString: { call: (path: string) => disk.read(path) },
          writeAsBinaryString: { call: (path: string, text: string) => disk.write(path, text) },
          Remove: { call: (path: string) => disk.remove(path) },
        }),
    },
    Env: {
      get: () => wrapped(program, 'Env', { GetTempPath: { call: () => disk.temporary } }),
    },
    FileDialog: { call: (type: number) => fileDialog(program, type) },
  };
}

/** The dialog for a place to save to; it blocks until the user has answered. */
function fileDialog(program: EtProgram, type: number): object {
  if (type !== 2) throw new Error('0x800A03EC');
  let initial = '';
  let chosen: string | null = null;
  return wrapped(program, 'FileDialog', {
    InitialFileName: { get: () => initial, set: (name: string) => void (initial = name) },
    Show: {
      call: () => {
        chosen = program.answerSaveDialog(initial);
        return chosen === null ? 0 : -1;
      },
    },
    SelectedItems: {
      get: () =>
        wrapped(program, 'SelectedItems', {
          Count: { get: () => (chosen === null ? 0 : 1) },
          Item: {
            call: (index: number) => {
              if (index !== 1 || chosen === null) throw new Error('下标越界');
              return chosen;
            },
          },
        }),
    },
  });
}
