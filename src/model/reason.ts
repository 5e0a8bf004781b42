/** Why something was decided, as a code with slots; `wording` gives it its sentence. */
export interface Reason {
  readonly code: string;
  readonly slots: Readonly<Record<string, string | number>>;
}

export function reason(
  code: string,
  slots: Readonly<Record<string, string | number>> = {},
): Reason {
  return { code, slots };
}
