import type { JsonValue, KeptData } from '../../hosts/kept-data';
import { z, checkShape } from '../../model/schema';
import { explanation, type Explanation } from './explanations';

/** What the add-in keeps in one namespace each; every one has the version of its schema beside it. */
export const KEPT_NAMESPACES = ['profile', 'prior', 'explanations', 'rules', 'sheets'] as const;

/** In which hosts keep the fills before their marks. */
const MARKS = 'marks';

const LISTED = 5_000;

const explanations = z.strictObject({
  schema: z.literal(1),
  /** Whose and which year's they are: in another year they are suggestions. */
  entity: z.string(),
  year: z.nullable(z.number()),
  list: z.array(explanation).check(z.maxLength(LISTED)),
});

export type KeptExplanations = z.infer<typeof explanations>;

/**
 * What is kept with the workbook, read once and written through. What another version or a hand has
 * spoilt is left alone and treated as absent.
 */
export class Kept {
  #explanations: readonly Explanation[] = [];
  #any = false;
  #marked = false;

  constructor(private readonly data: KeptData) {}

  /** Reads all of it. @throws HostError */
  async load(): Promise<void> {
    const value = await this.data.get('explanations');
    const shape = checkShape(explanations, value);
    this.#explanations = 'value' in shape ? shape.value.list : [];
    const namespaces = await this.data.namespaces();
    this.#any = namespaces.some((one) => KEPT_NAMESPACES.some((known) => known === one));
    this.#marked = namespaces.includes(MARKS);
  }

  /** Marks of an earlier session are on the cells. */
  get marked(): boolean {
    return this.#marked;
  }

  /** Nothing of ours is in this workbook. */
  get isEmpty(): boolean {
    return !this.#any;
  }

  get explanations(): readonly Explanation[] {
    return this.#explanations;
  }

  /** @throws HostError */
  async keepExplanations(
    list: readonly Explanation[],
    entity: string,
    year: number | null,
  ): Promise<void> {
    const value: KeptExplanations = { schema: 1, entity, year, list: [...list] };
    await this.data.set('explanations', value as unknown as JsonValue);
    this.#explanations = list;
    this.#any = true;
  }
}
