import type { FormNote } from '../../model/book';
import type { FindingCell } from '../../model/finding';
import { normalizeLabel } from '../../model/label';
import { addressOf } from '../../model/place';
import { isSecretProject, SECRET } from '../../model/project';
import { PASS, type Outcome } from '../outcome';
import type { CodedCheck } from './coded-check';
import { presentOf, remark, titleCell } from './forms';

/** STR-03 空表须有“注：…空表列示。”，有数据的表不得有该注. */
export const emptyNotes: CodedCheck = (context) =>
  presentOf(context, (form) => form.emptyNote !== undefined).flatMap((instance): Outcome[] => {
    const prescribed = instance.notes.find((one) => /空表列示/.test(normalizeLabel(one.text)));
    if (instance.status !== 'empty') {
      if (!prescribed) return [PASS];
      return [remark(instance, [], { slots: {}, message: 'contradicts', cells: [at(prescribed)] })];
    }
    if (prescribed || context.form(instance.form)?.emptyNote !== 'required') return [PASS];
    // A note in other words says it too, only not as prescribed.
    const other = instance.notes.find((one) => /无|没有|空表/.test(one.text));
    return other
      ? [
          remark(instance, [], {
            slots: {},
            message: 'worded',
            severity: 'warning',
            cells: [at(other)],
            actual: shown(other),
          }),
        ]
      : [remark(instance, [], { slots: {}, message: 'absent', cells: titleCell(instance) })];
  });

function at(note: FormNote): FindingCell {
  return {
    place: { sheet: note.sheet, address: addressOf(note.row, note.column) },
    value: shown(note),
  };
}

/** What a note says of a secret project leaves into no report. */
function shown({ text }: FormNote): string {
  return isSecretProject(text) ? SECRET : text;
}
