import { plainText } from '../model/plain-text';
import { reason, type Reason } from '../model/reason';
import { checkShape, z, type ShapeProblem } from '../model/schema';
import type { CodeFile } from './classification';
import { codeFaults, codeFile } from './code-file';
import { DataError, type DataProblem } from './data-problem';
import { editionFile, type EditionFile } from './edition-file';
import type { TextLanguage } from './language';
import { LANGUAGE_FILES } from './language-file';
import { NARRATIVE_PARTS } from './narrative-parts';
import type { DataFiles } from './shipped';

/** What is shown wherever the pack is spoken of: one line of so many characters, as a reader sees them. */
const shown = (most: number) =>
  z
    .string()
    .check(
      z.refine(
        (text) => /^.+$/.test(text) && text.length <= most && text === plainText(text).trim(),
      ),
    );

/** A data pack as it is handed over: the files of its folder by their paths, JSON files parsed. */
const handedOver = z.strictObject({
  /** pack.json. */
  pack: z.strictObject({
    schema: z.literal(1),
    name: shown(60),
    version: shown(40),
  }),
  files: z.record(z.string(), z.unknown()),
});

/** A rule pack of a data pack: its file, and its JSON. */
export interface HostedRules {
  readonly file: string;
  readonly pack: unknown;
}

export interface DataPack extends Partial<DataFiles> {
  readonly name: string;
  readonly version: string;
  readonly editions: readonly EditionFile[];
  readonly narratives: DataFiles['narratives'];
  readonly languages: DataFiles['languages'];
  /** In the order of their names. */
  readonly rules: readonly HostedRules[];
}

const EDITION = /^editions\/([a-z][a-z0-9-]*-\d{4})\/(?:edition\.json|(\w+)\/(\w+)\.(\w+))$/;
const CODES = /^codes\/(functional|economic)\.json$/;
const RULES = /^rules\/[^/]+\.json$/;

/**
 * Reads what was handed over. What its parts make together is seen when they are put together.
 * @throws DataError with every problem in it
 */
export function readPack(raw: unknown): DataPack {
  const shape = checkShape(handedOver, raw);
  if ('problems' in shape) throw new DataError(shape.problems.map(headProblem));
  const { pack, files } = shape.value;
  const reader = new PackReader();
  for (const path of Object.keys(files).sort()) reader.read(path, files[path]);
  if (reader.problems.length > 0) throw new DataError(reader.problems);
  return { name: pack.name, version: pack.version, ...reader.contents() };
}

/** Another version of the format is another program's. */
function headProblem(problem: ShapeProblem): DataProblem {
  if (problem.path === 'pack.schema') return { file: 'pack.json', wrong: reason('data.schema') };
  const [part, ...path] = problem.path.split('.');
  return part === 'pack'
    ? { file: 'pack.json', wrong: { kind: 'shape', ...problem, path: path.join('.') } }
    : { file: '', wrong: { kind: 'shape', ...problem } };
}

class PackReader {
  readonly problems: DataProblem[] = [];
  private readonly editions: EditionFile[] = [];
  private readonly narratives: Record<string, Record<string, string>> = {};
  private readonly languages: Record<string, Partial<TextLanguage>> = {};
  private readonly codes: Partial<Record<'functional' | 'economic', CodeFile>> = {};
  private readonly rules: HostedRules[] = [];

  contents(): Omit<DataPack, 'name' | 'version'> {
    const { editions, narratives, languages, codes, rules } = this;
    return { editions, narratives, languages, ...codes, rules };
  }

  read(file: string, content: unknown): void {
    const [, id, folder, part = '', kind] = EDITION.exec(file) ?? [];
    const codes = CODES.exec(file)?.[1] as 'functional' | 'economic' | undefined;
    if (id !== undefined && folder === undefined) this.edition(file, id, content);
    else if (id !== undefined && folder === 'narrative' && kind === 'liquid')
      this.narrative(file, id, part, content);
    else if (id !== undefined && folder === 'text' && kind === 'json')
      this.language(file, id, part, content);
    else if (codes) this.codeList(file, codes, content);
    else if (RULES.test(file)) this.rules.push({ file, pack: content });
    else this.complain(file, reason('data.unknown-file'));
  }

  private edition(file: string, id: string, content: unknown): void {
    const edition = this.shaped(file, editionFile, content);
    if (!edition) return;
    if (edition.id !== id)
      this.complain(file, reason('data.other-id', { id: edition.id, want: id }));
    this.editions.push(edition);
  }

  private narrative(file: string, id: string, part: string, content: unknown): void {
    const known = (NARRATIVE_PARTS as readonly string[]).includes(part);
    if (!known)
      return this.complain(file, reason('data.no-part', { known: NARRATIVE_PARTS.join('、') }));
    const text = this.shaped(file, z.string(), content);
    if (text !== null) this.narratives[id] = { ...this.narratives[id], [part]: text };
  }

  private language(file: string, id: string, part: string, content: unknown): void {
    const schemas: Readonly<Record<string, z.ZodMiniType<object>>> = LANGUAGE_FILES;
    const schema = Object.hasOwn(schemas, part) ? schemas[part] : undefined;
    if (!schema) return this.complain(file, reason('data.unknown-file'));
    const words = this.shaped(file, schema, content);
    if (words) this.languages[id] = { ...this.languages[id], ...words };
  }

  private codeList(file: string, which: 'functional' | 'economic', content: unknown): void {
    const codes = this.shaped(file, codeFile, content);
    if (!codes) return;
    for (const fault of codeFaults(which, codes)) this.complain(file, fault);
    this.codes[which] = codes as CodeFile;
  }

  private shaped<T>(file: string, schema: z.ZodMiniType<T>, content: unknown): T | null {
    const shape = checkShape(schema, content);
    if ('value' in shape) return shape.value;
    for (const one of shape.problems)
      this.problems.push({ file, wrong: { kind: 'shape', ...one } });
    return null;
  }

  private complain(file: string, why: Reason): void {
    this.problems.push({ file, wrong: why });
  }
}
