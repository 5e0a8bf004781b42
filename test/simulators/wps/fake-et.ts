import type { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { EtApplication } from '../../../src/hosts/wps/et-application';
import { applicationObject } from './application-object';
import { EtProgram } from './et-program';
import type { EtProfile } from './et-profile';

/** ET as a page of an add-in sees it, and the program behind it, as the test sees it. */
export interface FakeEt {
  readonly program: EtProgram;
  /** `Application`, and its older name. */
  readonly application: EtApplication;
  readonly wps: object;
  /** Injects it into this page, as WPS does. @returns takes it out again */
  inject(): () => void;
}

/** Strict where ET is lenient, lenient where it is. */
export function fakeEt(book: MemoryWorkbook | null, profile?: EtProfile): FakeEt {
  const program = new EtProgram(book, profile);
  const application = applicationObject(program, 'Application');
  const wps = applicationObject(program, 'wps');
  return {
    program,
    application: application as EtApplication,
    wps,
    inject() {
      const page = globalThis as { Application?: unknown; wps?: unknown };
      const before = { ...{ Application: page.Application, wps: page.wps } };
      Object.assign(page, { Application: application, wps });
      return () => void Object.assign(page, before);
    },
  };
}
