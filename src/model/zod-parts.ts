/**
 * The parts of zod that our schemas are made of. A namespace that is handed on whole is bundled whole,
 * with every language that zod speaks: 79 KB of the pane's first load.
 */
export { array, boolean, config, gte, int, literal, lte, maxLength, nullable } from 'zod/mini';
export { number, object, optional, pipe, record, refine, regex, strictObject } from 'zod/mini';
export { enum, string, transform, unknown } from 'zod/mini';
export type { infer, ZodMiniType } from 'zod/mini';
