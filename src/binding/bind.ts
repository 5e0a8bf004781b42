import type { Edition } from '../editions/form';
import { chooseEdition } from '../editions/choose';
import type { Book, FormInstance } from '../model/book';
import type { Snapshot } from '../model/snapshot';
import { findEntity, findYear } from './identity';
import { instancesOf } from './instances';
import { projectsOf } from './projects';
import { survey } from './survey';

/**
 * Which grid of a snapshot is which form, its columns and rows, and why. Sheet names are never
 * asked: they differ from place to place.
 * @returns a book without any bound form when the snapshot holds none; see {@link hasForms}
 */
export function bind(snapshot: Snapshot, editions: readonly Edition[]): Book {
  const year = findYear(snapshot);
  const { edition, ref } = chooseEdition(editions, year);
  const { sections, bareTitles } = survey(snapshot, edition);
  const entity = findEntity(sections);
  const usualUnit = sections
    .filter((section) => section.form.number !== undefined)
    .find((section) => section.caption.unit !== undefined)?.caption.unit;
  const forms = [...edition.forms.values()].flatMap((form) =>
    instancesOf(
      form,
      sections.filter((section) => section.form.id === form.id),
      bareTitles.filter((bare) => bare.form.id === form.id),
      { entity, year, usualUnit },
    ),
  );
  return { name: snapshot.name, year, edition: ref, entity, forms, projects: projectsOf(forms) };
}

/** Whether anything official was found at all. */
export function hasForms(book: Book): boolean {
  return book.forms.some(isPresent);
}

function isPresent(form: FormInstance): boolean {
  return form.status === 'bound' || form.status === 'empty';
}
