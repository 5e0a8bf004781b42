import type { EtProgram } from './et-program';

/** A member of an object of ET: a property that can be read, perhaps set, or a function. */
export interface Member {
  readonly get?: () => unknown;
  readonly set?: (value: never) => void;
  readonly call?: (...args: never[]) => unknown;
}

export type Members = Readonly<Record<string, Member>>;

/** What stands behind a wrapper that is handed back to ET as an argument. */
const behind = new WeakMap<object, unknown>();

/**
 * An object of ET as a page has it: a new wrapper each time, so that `===` fails; every access is counted;
 * what does not exist is `undefined` and taken without a word, as it is there, but told to the test.
 * @param target what the wrapper stands for, for when it is an argument
 */
export function wrapped(
  program: EtProgram,
  type: string,
  members: Members,
  target?: unknown,
): object {
  const has = (name: string): boolean =>
    members[name] !== undefined && !program.profile.absent.includes(`${type}.${name}`);
  const wrapper: object = new Proxy(
    {},
    {
      get(_, name) {
        // What promises and test frameworks ask of anything.
        if (typeof name === 'symbol' || name === 'then' || name === 'toJSON') return undefined;
        program.count(`${type}.${name}`);
        const member = members[name];
        if (!member) program.unknown.push(`${type}.${name}`);
        if (!member || !has(name)) return undefined;
        if (!member.call) return member.get?.();
        if (program.swallowed.has(`${type}.${name}`)) return () => undefined;
        const { call } = member as { call: (...args: unknown[]) => unknown };
        return function (this: unknown, ...args: unknown[]): unknown {
          if (this !== wrapper) throw new TypeError('Illegal invocation');
          return call(...args);
        };
      },
      has: (_, name) => typeof name === 'string' && has(name),
      set(_, name, value) {
        program.count(`${type}.${String(name)} =`);
        const set = members[String(name)]?.set as ((value: unknown) => void) | undefined;
        if (program.swallowed.has(`${type}.${String(name)}`)) return true;
        if (set && has(String(name))) set(value);
        // The real thing says nothing at all.
        else program.unknown.push(`${type}.${String(name)} =`);
        return true;
      },
    },
  );
  if (target !== undefined) behind.set(wrapper, target);
  return wrapper;
}

/** What a wrapper stands for. */
export function unwrapped<T>(wrapper: unknown): T | undefined {
  return typeof wrapper === 'object' && wrapper !== null
    ? (behind.get(wrapper) as T | undefined)
    : undefined;
}
