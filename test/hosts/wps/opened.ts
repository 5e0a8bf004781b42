import type { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { LOOK_MS, REGISTER_MS } from '../../../src/hosts/wps/et-events';
import type { WorkbookHost } from '../../../src/hosts/port';
import { WpsProgram } from '../../../src/hosts/wps/wps-program';
import type { EtProfile } from '../../simulators/wps/et-profile';
import type { EtProgram } from '../../simulators/wps/et-program';
import { EtUser } from '../../simulators/wps/et-user';
import { fakeEt } from '../../simulators/wps/fake-et';

/** A page over a fake ET whose watchdog looks when the test says so. */
export interface OpenedPage {
  readonly et: EtProgram;
  readonly user: EtUser;
  readonly wps: WpsProgram;
  /** The host of the workbook in front. */
  host(): WorkbookHost;
  /** The watchdog's next look; nothing when nobody listens. */
  look(): void;
  readonly looks: boolean;
  /** ET's listeners are registered by then, or gone again. */
  listening(): Promise<void>;
  takeOut(): void;
}

export function opened(book: MemoryWorkbook | null, profile?: EtProfile): OpenedPage {
  const { program, application, inject } = fakeEt(book, profile);
  const takeOut = inject();
  let look: (() => void) | null = null;
  const wps = new WpsProgram(application, (ms, work) => {
    expect(ms).toBe(LOOK_MS);
    look = work;
    return () => (look = null);
  });
  return {
    et: program,
    user: new EtUser(program),
    wps,
    host: () => wps.host(wps.front() ?? ''),
    look: () => look?.(),
    get looks() {
      return look !== null;
    },
    listening: () => pause(2 * REGISTER_MS),
    takeOut() {
      takeOut();
      expect(program.unknown).toEqual([]);
      expect(program.events.thrown).toEqual([]);
    },
  };
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));
