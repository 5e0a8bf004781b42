/** Adds a member as the engine itself would have it, unless it is there. */
export function addMissing(target: object, name: string, member: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value: member, writable: true, configurable: true });
}
