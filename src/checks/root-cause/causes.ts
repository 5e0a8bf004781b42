import type { Finding } from '../../model/finding';

/** Which finding follows from which; the first cause that is named stays. */
export class Causes {
  private readonly causes = new Map<string, string>();

  /** Begins with the causes that the checks themselves named. */
  constructor(findings: readonly Finding[]) {
    const known = new Set(findings.map((finding) => finding.id));
    for (const { id, rootCause } of findings) {
      if (rootCause !== null && known.has(rootCause)) this.add(id, rootCause);
    }
  }

  has(id: string): boolean {
    return this.causes.has(id);
  }

  /** Nothing is put under what follows from it. */
  add(id: string, cause: string): void {
    if (id !== cause && !this.causes.has(id) && this.rootOf(cause) !== id) {
      this.causes.set(id, cause);
    }
  }

  /** The cause at the end of the chain; `null` for a finding that follows from none. */
  rootOf(id: string): string | null {
    const chain: string[] = [];
    const seen = new Set<string>();
    let at = id;
    for (let next = this.causes.get(at); next !== undefined; next = this.causes.get(at)) {
      seen.add(at);
      if (seen.has(next)) break;
      chain.push(at);
      at = next;
    }
    // Chains are walked once: the next one that joins is one step long.
    for (const link of chain) this.causes.set(link, at);
    return at === id ? null : at;
  }
}
