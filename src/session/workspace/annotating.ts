import type { Desk, Outcome, Work } from './desk';
export async function saveAnnotated(_desk: Desk, _work: Work): Promise<Outcome | null> {
  return null;
}
