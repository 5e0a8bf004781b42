import { HostError, type HostErrorCode } from '../../hosts/host-error';
import type { JsonValue, KeptData } from '../../hosts/kept-data';
import { MARKS_NAMESPACE } from '../../hosts/kept-marks';
import { KEPT_NAMESPACES, keptValues, type KeptNamespace, type KeptValues } from './kept-shapes';
import type { Whose } from './whose';

/** This workbook takes nothing: the work goes on without being kept. */
const TAKES_NOTHING: readonly HostErrorCode[] = [
  'readonly',
  'protected',
  'unsupported',
  'too-large',
];

/**
 * What is kept with the workbook, read once and written through. What another version or a hand has
 * spoilt is left alone and treated as absent. Where nothing can be kept it is held for as long as the
 * workbook is open.
 */
export class Kept {
  #values: Partial<KeptValues> = {};
  #any = false;
  #marked = false;

  constructor(private readonly data: KeptData) {}

  /** Reads all of it. @throws HostError */
  async load(): Promise<void> {
    const known = await this.data.namespaces();
    const ours = KEPT_NAMESPACES.filter((one) => known.includes(one));
    const found = await Promise.all(ours.map((one) => this.data.get(one)));
    this.#values = keptValues(Object.fromEntries(ours.map((one, i) => [one, found[i]])));
    this.#any = ours.length > 0;
    this.#marked = known.includes(MARKS_NAMESPACE);
  }

  /** Marks of an earlier session are on the cells. */
  get marked(): boolean {
    return this.#marked;
  }

  /** Nothing of ours is in this workbook. */
  get isEmpty(): boolean {
    return !this.#any;
  }

  /** The same object until it is kept anew. */
  get<N extends KeptNamespace>(namespace: N): KeptValues[N] | null {
    return this.#values[namespace] ?? null;
  }

  /**
   * @param value `null` takes away what is kept there
   * @returns whether the workbook has taken it
   * @throws HostError where it could later, such as `editing`; nothing is kept then
   */
  async keep<N extends KeptNamespace>(namespace: N, value: KeptValues[N] | null): Promise<boolean> {
    const written = await this.#write(namespace, value);
    this.#values = { ...this.#values, [namespace]: value ?? undefined };
    this.#any = true;
    return written;
  }

  /** Keeps all of it once more, where a place has been made for it. @returns and throws as `keep` */
  async keepAgain(): Promise<boolean> {
    let all = true;
    for (const namespace of KEPT_NAMESPACES) {
      const value = this.get(namespace);
      if (value) all = (await this.#write(namespace, value)) && all;
    }
    return all;
  }

  /** All that is kept, by its namespaces. */
  all(): Partial<KeptValues> {
    return this.#values;
  }

  async #write(namespace: KeptNamespace, value: (Whose & { schema: 1 }) | null): Promise<boolean> {
    try {
      if (value) await this.data.set(namespace, value as unknown as JsonValue);
      else await this.data.remove(namespace);
      return true;
    } catch (problem) {
      if (problem instanceof HostError && TAKES_NOTHING.includes(problem.code)) return false;
      throw problem;
    }
  }
}
