/** Which step a page has begun, kept where it outlives the program: for when a call never comes back. */
const KEY = 'gouji.self-check.step';

export function keepStep(step: string): void {
  withStorage((storage) => storage.setItem(KEY, step));
}

export function forgetStep(): void {
  withStorage((storage) => storage.removeItem(KEY));
}

/** `null`: the last time ended well, or nothing can be kept here. */
export function lastStep(): string | null {
  return withStorage((storage) => storage.getItem(KEY)) ?? null;
}

/** Storage may be missing, refused or full; then nothing is kept. */
function withStorage<T>(work: (storage: Storage) => T): T | undefined {
  try {
    return work(window.localStorage);
  } catch {
    return undefined;
  }
}
