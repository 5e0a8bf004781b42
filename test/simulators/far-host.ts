import type { HostEvent, HostEventKind, HostEventListener } from '../../src/hosts/host-events';
import type { WorkbookHost } from '../../src/hosts/port';

/** What a host that lives in a page is reached by. */
export interface FarPage {
  /** @throws HostError as the host did */
  call<T>(method: string, ...args: unknown[]): Promise<T>;
  /** @returns a number by which its events are heard */
  listen(kind: HostEventKind): Promise<number>;
  stop(number: number): Promise<void>;
  /** Events since the last time, each with the number of its listener. */
  heard(): Promise<readonly (readonly [number, HostEvent])[]>;
  copyOfWorkbook(): Promise<Uint8Array>;
}

export interface FarHost {
  readonly host: WorkbookHost;
  /** Hands on what has been heard. */
  deliver(): Promise<void>;
  /** Once all listeners are known in the page. */
  listening(): Promise<unknown>;
}

/** The port over a host that lives in a page. */
export function farHost(
  { call, listen, stop, heard, copyOfWorkbook }: FarPage,
  own: Pick<WorkbookHost, 'kind' | 'capabilities'>,
): FarHost {
  const listeners = new Map<number, HostEventListener>();
  let listening: Promise<unknown> = Promise.resolve();
  const deliver = async (): Promise<void> => {
    for (const [listener, event] of await heard()) listeners.get(listener)?.(event);
  };
  const host: WorkbookHost = {
    ...own,
    kept: {
      get: (namespace) => call('kept.get', namespace),
      set: (namespace, value) => call('kept.set', namespace, value),
      remove: (namespace) => call('kept.remove', namespace),
      namespaces: () => call('kept.namespaces'),
    },
    workbook: () => call('workbook'),
    read: (requests) => call('read', requests),
    async write(edits, label) {
      const result = await call<Awaited<ReturnType<WorkbookHost['write']>>>('write', edits, label);
      await deliver();
      return result;
    },
    mark: (marks) => call('mark', marks),
    unmark: () => call('unmark'),
    select: (selection) => call('select', selection),
    selection: () => call('selection'),
    saveFile: (name, bytes, way) => call('saveFile', name, [...bytes], way),
    copyText: (text) => call('copyText', text),
    copyOfWorkbook,
    pickFile: (kinds) => call('pickFile', kinds),
    on(kind, listener) {
      let left = false;
      const number = listen(kind);
      listening = number.then((at) => void (left || listeners.set(at, listener)));
      return () => {
        if (left) return;
        left = true;
        void number.then(async (at) => {
          listeners.delete(at);
          await stop(at);
        });
      };
    },
  };
  return { host, deliver, listening: () => listening };
}
