import { wan } from '../model/amount';
import type { Book, FormInstance } from '../model/book';
import { plainText } from '../model/plain-text';
import { REASONED_FACTS, type Profile } from '../model/profile';
import { SECRET } from '../model/project';
import type { Opened } from './open-snapshot';

/**
 * A unit profile for a workbook's unit and year: what the workbook tells is filled in, every other
 * field is there and blank, and nothing is guessed. Lists begin with a blank entry to write over.
 */
export function newProfile({ book }: Pick<Opened, 'book'>): Profile {
  const { year, entity } = book;
  const institutions = institutionsOf(book);
  return {
    ...blankProfile(),
    entity: { code: entity.code, name: plainText(entity.name) },
    ...(year === null ? {} : { year }),
    ...(institutions.length > 0 ? { institutions } : {}),
    projects: projectsOf(book),
    secret: secretOf(book),
  };
}

/** Every field there and blank, so that a person sees what to fill in. */
export function blankProfile(): Profile {
  return {
    schema: 1,
    entity: { code: '', name: '' },
    level: '',
    duties: '',
    institutions: [{ name: '', nature: '', rank: '', funding: '' }],
    projects: [],
    goals: { overall: '', items: [{ title: '', goal: '', indicators: '' }], specialFunds: '' },
    safeguards: [{ title: '', text: '' }],
    operatingUses: '',
    reasons: Object.fromEntries(REASONED_FACTS.map((fact) => [fact, ''])),
    procurementNote: '',
    assetsNote: '',
    others: '',
    secret: [],
    approved: [],
  };
}

/** The rows of the table of institutions, if a book has one. */
export function institutionsOf(book: Book): NonNullable<Profile['institutions']> {
  const table = book.forms.find(({ form, status }) => form === 'org' && status === 'bound');
  return (table?.rows ?? []).flatMap((row) => {
    const of = (column: string): string => plainText(textIn(row, column)).trim();
    const name = plainText(row.label).trim();
    return name === '' || row.kind === 'total'
      ? []
      : [{ name, nature: of('nature'), rank: of('rank'), funding: of('funding') }];
  });
}

function textIn({ cells }: FormInstance['rows'][number], column: string): string {
  const raw = cells[column]?.raw;
  return typeof raw === 'string' ? raw : typeof raw === 'number' ? String(raw) : '';
}

/** Projects whose budget a table states, in 万元; 公用经费 is no project. */
function projectsOf(book: Book): NonNullable<Profile['projects']> {
  return book.projects.flatMap(({ name, kind, budget }) =>
    kind === 'specific' && budget
      ? [{ name: plainText(name).trim(), amount: wan(budget.fen) }]
      : [],
  );
}

/** Secret projects as far as a book names them: what binding masked has no name. */
function secretOf(book: Book): string[] {
  return book.projects.flatMap(({ name, kind }) =>
    kind === 'secret' && name !== SECRET ? [plainText(name).trim()] : [],
  );
}
