import type { FormInstance } from '../model/book';
import { findingId } from '../model/finding';
import { reason } from '../model/reason';
import type { Draft } from './outcome';

/** Not part of this edition's form, so that the comparison does not apply. */
export class Inapplicable extends Error {}

/** Cannot be compared; the draft says why. */
export class Uncheckable extends Error {
  constructor(readonly draft: Draft) {
    super('uncheckable');
  }
}

/** A row that the form prints and the table lacks. */
export function rowMissing(instance: FormInstance, key: string, label: string): Uncheckable {
  return new Uncheckable({
    verdict: 'unchecked',
    form: instance.form,
    instance: instance.instance,
    keys: [key],
    slots: {},
    cells: [],
    terms: [],
    why: reason('row-missing', { form: instance.form, row: label }),
    rootCause: findingId('STR-08', instance.form, instance.instance, key),
  });
}
