import { amountFrom, plainWan } from '../model/amount';
import type { Book } from '../model/book';
import type { Fact } from '../model/fact';
import { isSecretProject } from '../model/project';
import type { Profile } from '../model/profile';
import type { Listed } from './filters';
import { Marked } from './marked';
import { markFact, oneLine } from './marks';

/** The projects that a text names. */
export interface ProjectList {
  readonly 清单: readonly Listed[];
  /** They are all there are: their amounts make up 项目支出. */
  readonly 齐全: boolean;
  /** Those named are at least half of it, or none is named yet: they may be called the main ones. */
  readonly 过半: boolean;
  readonly 个数: number;
}

interface Item {
  readonly name: string;
  readonly fen: number;
  readonly secret: boolean;
}

/**
 * The unit's own list where it gave one. What tables name serves only where it is the whole of 项目支出:
 * some of the projects are not the main ones.
 */
export function projectList(
  book: Book,
  facts: readonly Fact[],
  profile: Profile | undefined,
): ProjectList {
  const whole = facts.find(({ id }) => id === 'expenditure.project')?.now.size;
  const typed = ofProfile(profile, book);
  const found = ofTables(book);
  const items = typed.length > 0 ? typed : sumOf(found) === whole ? found : [];
  const open = items.filter(({ secret }) => !secret);
  return {
    清单: open.map(({ name, fen }) => ({
      名称: name,
      金额: new Marked(markFact(plainWan(fen), `project.${name}`, 'now')),
    })),
    齐全: items.length > 0 && open.length === items.length && sumOf(items) === whole,
    过半: open.length === 0 || sumOf(open) * 2 >= (whole ?? 0),
    个数: open.length,
  };
}

/** What the unit typed comes to; `null` where it typed none. */
export function typedSum(profile: Profile | undefined, book: Book): number | null {
  const items = ofProfile(profile, book);
  return items.length === 0 ? null : sumOf(items);
}

function ofProfile(profile: Profile | undefined, book: Book): Item[] {
  const secret = new Set(
    book.projects.filter(({ kind }) => kind === 'secret').map(({ name }) => name),
  );
  return (profile?.projects ?? []).flatMap(({ name, amount, unit, secret: marked }) => {
    const fen = amountFrom(amount, unit ?? '万元')?.fen;
    if (fen === undefined || name.trim() === '') return [];
    return [
      {
        name: oneLine(name),
        fen,
        secret: marked === true || isSecretProject(name) || secret.has(name),
      },
    ];
  });
}

function ofTables(book: Book): Item[] {
  return book.projects.flatMap(({ name, kind, budget }) =>
    kind === 'operating' || !budget
      ? []
      : [{ name: oneLine(name), fen: budget.fen, secret: kind === 'secret' }],
  );
}

function sumOf(items: readonly Item[]): number {
  return items.reduce((sum, { fen }) => sum + fen, 0);
}
