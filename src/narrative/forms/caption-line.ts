import type { Form } from '../../editions/form';
import type { Book, FormInstance } from '../../model/book';
import { inOneLine } from './paragraphs';

/**
 * Left, middle and right of the line below a table's title, as the edition has it and the table says;
 * what it does not say of itself, the book does. An item about which neither knows anything is `''`.
 * @param form as found: its unit is the table's
 * @returns none where nothing is to be said
 */
export function captionItems(form: Form, instance: FormInstance, book: Book): string[] {
  const items = form.caption.map((item) => filled(item, slotsOf(form, instance, book)));
  const own = withUnit(items, form, instance);
  return own.some((item) => item !== '') ? own : [];
}

type Slots = Readonly<Record<string, string | undefined>>;

function slotsOf(form: Form, { caption }: FormInstance, book: Book): Slots {
  const { code = '', name } = caption.name === undefined ? book.entity : caption;
  const year = caption.year ?? book.year;
  const entity = inOneLine(code + (name ?? ''));
  return {
    unit: form.unit,
    ...(entity === '' ? {} : { entity }),
    ...(year === null ? {} : { year: String(year), closing: `${String(year - 1)}-12-31` }),
    ...(caption.closing === undefined ? {} : { closing: inOneLine(caption.closing) }),
  };
}

function filled(item: string, slots: Slots): string {
  const named = [...item.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (named.some((name) => slots[name] === undefined)) return '';
  return item.replace(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? '');
}

/** A table that states its unit where its form has no place for it states it at the right. */
function withUnit(items: readonly string[], form: Form, { caption }: FormInstance): string[] {
  const placed = [...form.caption, ...form.columns.map(({ heading = '' }) => heading)].some(
    (text) => text.includes('{unit}') || text.includes(form.unit),
  );
  if (caption.unit === undefined || placed) return [...items];
  const unit = `单位：${form.unit}`;
  const free = items.findIndex((item, i) => i > 0 && item === '');
  if (free >= 0) return items.map((item, i) => (i === free ? unit : item));
  return items.length === 0 ? ['', '', unit] : [...items, unit];
}
