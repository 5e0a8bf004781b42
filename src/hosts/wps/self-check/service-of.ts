import type { EtServices } from '../et-application';
import { hasMember } from './kind';
import type { Surroundings } from './probe';

/** A service from whichever root has it; one that throws when it is asked for is not there. */
export function serviceOf<K extends keyof EtServices>(
  { roots: { Application: current, wps: older } }: Surroundings,
  name: K,
): EtServices[K] {
  const root = [current, older].filter((one) => hasMember(one, name))[0];
  return (root as EtServices | undefined)?.[name];
}
