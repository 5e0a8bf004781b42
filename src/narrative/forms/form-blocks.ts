import type { Form } from '../../editions/form';
import type { Block } from '../../model/document';
import type { Book, FormInstance } from '../../model/book';
/** Stub until merged. */
export function formBlocks(instance: FormInstance, _form: Form, _book: Book): Block[] {
  return [
    {
      kind: 'paragraph',
      at: 0,
      text: `［${instance.title}］`,
      runs: [{ text: `［${instance.title}］`, origin: 'text' }],
    },
  ];
}
