/** Why something was decided or refused, as a code with slots; `wording` gives it its sentence. */
export interface Reason {
  readonly code: string;
  readonly slots: Slots;
}

export type Slots = Readonly<Record<string, string | number>>;

export function reason(code: string, slots: Slots = {}): Reason {
  return { code, slots };
}

/** Something that could not be done at all. Its message is for logs; users read its reason. */
export class Refusal extends Error {
  constructor(
    readonly reason: Reason,
    options?: ErrorOptions,
  ) {
    super(reason.code, options);
    this.name = 'Refusal';
  }
}
