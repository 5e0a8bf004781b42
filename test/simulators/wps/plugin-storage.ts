import type { EtProgram } from './et-program';
import { wrapped } from './wrapped';

/** What the pages of the add-in share until the program ends. */
export function pluginStorageObject(program: EtProgram): object {
  const { storage } = program;
  return wrapped(program, 'PluginStorage', {
    getItem: { call: (key: string) => storage.get(key) ?? null },
    setItem: {
      call: (key: string, value: unknown) => {
        if (!['string', 'number', 'boolean'].includes(typeof value)) throw new TypeError('value');
        storage.set(key, value as string);
      },
    },
    removeItem: { call: (key: string) => void storage.delete(key) },
    clear: { call: () => storage.clear() },
  });
}
