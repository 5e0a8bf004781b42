import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import manifest from '../../package.json';
import { gouji } from '../cli/gouji';

const ROOT = resolve(__dirname, '../..');
const GUIDES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const textOf = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

/** Text without fenced blocks, in which neither links nor headings are meant. */
const withoutFences = (markdown: string): string =>
  markdown.replace(/^ *```[^\n]*\n[^]*?^ *```$/gm, '');

/** As GitHub names them in addresses. */
const anchorsOf = (markdown: string): string[] =>
  [...withoutFences(markdown).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );

const linksOf = (markdown: string): string[] => {
  const prose = withoutFences(markdown).replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)|<img\b[^>]*\bsrc="([^"]+)"/g)]
    .map(([, link, image]) => link ?? image ?? '')
    .filter((link) => !/^[a-z]+:/.test(link));
};

/** @param name of the file the text stands in @returns links that lead nowhere */
function deadLinks(name: string, markdown: string): string[] {
  return linksOf(markdown).filter((link) => {
    const [path = '', anchor] = link.split('#');
    const file = path === '' ? name : join(dirname(name), decodeURI(path));
    if (!existsSync(join(ROOT, file))) return true;
    if (anchor === undefined) return false;
    const there = path === '' ? markdown : textOf(file);
    return !anchorsOf(there).includes(decodeURI(anchor));
  });
}

/** @returns names after `npm run` that package.json does not have */
function unknownScripts(markdown: string): string[] {
  const calls = markdown.matchAll(/\bnpm run (?:-s )?([a-z][\w:-]*)/g);
  return [...calls].map(([, name = '']) => name).filter((name) => !(name in manifest.scripts));
}

/** Lines that are code; one that ends with a backslash goes on in the next. */
function codeLines(markdown: string): string[] {
  const fences = [...markdown.matchAll(/^ *```[^\n]*\n([^]*?)^ *```$/gm)].map(([, code]) => code);
  const spans = [...withoutFences(markdown).matchAll(/`([^`\n]+)`/g)].map(([, code]) => code);
  return [...fences, ...spans].flatMap((code = '') => code.replace(/\\\n/g, ' ').split('\n'));
}

const CALL = /(?:\bnpm run (?:-s )?gouji -- |\bnode \S*gouji\.cjs |^(?:\$ )?gouji )([^&|]+)/;

/** What stands after the program wherever the guide calls it. */
const callsIn = (markdown: string): string[][] =>
  codeLines(markdown).flatMap((line) => {
    const words = CALL.exec(line)?.[1];
    return words === undefined ? [] : [words.trim().split(/\s+/)];
  });

interface Help {
  readonly commands: readonly string[];
  readonly options: readonly string[];
}

const read = new Map<string, Help>();

/** @param path of a command, e.g. `profile`, `new`; empty for the program itself */
function helpOf(path: readonly string[]): Help {
  const key = path.join(' ');
  const known = read.get(key);
  if (known) return known;
  const { out, exit } = gouji(...path, '--help');
  if (exit !== 0) throw new Error(`gouji ${key} --help ended with ${String(exit)}`);
  const listed = out.split('命令：')[1] ?? '';
  const help = {
    commands: [...listed.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name = '']) => name),
    options: out.match(/--[a-z][a-z-]*/g) ?? [],
  };
  read.set(key, help);
  return help;
}

/** @returns what the command line does not have, e.g. `profile --no-such-option` */
function unknownWords(call: readonly string[]): string[] {
  const path: string[] = [];
  let help = helpOf(path);
  for (const word of call) {
    if (help.commands.length === 0 || word.startsWith('-')) break;
    if (!help.commands.includes(word)) return [[...path, word].join(' ')];
    path.push(word);
    help = helpOf(path);
  }
  const options = [...help.options, ...helpOf([]).options];
  return call
    .filter((word) => word.startsWith('--') && !options.includes(word.split('=')[0] ?? ''))
    .map((word) => [...path, word].join(' '));
}

describe.each(GUIDES)('%s', (name) => {
  const markdown = textOf(name);

  it('leads nowhere that is not there', () => {
    expect(deadLinks(name, markdown)).toEqual([]);
  });

  it('names scripts that there are', () => {
    expect(unknownScripts(markdown)).toEqual([]);
  });

  it('calls commands and options that there are', () => {
    expect([...new Set(callsIn(markdown).flatMap(unknownWords))]).toEqual([]);
  });
});

describe('the guides are read', () => {
  it('with the calls of the page of commands, and options on lines that go on', () => {
    expect(callsIn(textOf('docs/commands.md')).length).toBeGreaterThan(20);
    expect(callsIn('```\n$ gouji check a.xlsx \\\n  --all\n```\n')).toEqual([
      ['check', 'a.xlsx', '--all'],
    ]);
    expect(callsIn('`gouji publish`')).toEqual([['publish']]);
  });
});

describe('these rules can fail', () => {
  it('on a link, an anchor or a picture that is not there', () => {
    const links =
      '[a](no.md) [b](#no) <img src="images/no.png" /> [c](https://no.example/) `[d](e)`';
    expect(deadLinks('docs/card.md', links)).toEqual(['no.md', '#no', 'images/no.png']);
    expect(deadLinks('docs/card.md', '## 一、二 Three\n[a](#一二-three) [b](card.md)')).toEqual([]);
  });

  it('on a script that is not there', () => {
    expect(unknownScripts('`npm run no-such` and npm run -s build')).toEqual(['no-such']);
  });

  it('on a command, a command below one, and an option that are not there', () => {
    expect(unknownWords(['no-such', 'a.xlsx'])).toEqual(['no-such']);
    expect(unknownWords(['profile', 'no-such'])).toEqual(['profile no-such']);
    expect(unknownWords(['check', 'a.xlsx', '--no-such', '--all'])).toEqual(['check --no-such']);
    expect(unknownWords(['profile', 'new', 'a.xlsx', '--no-such'])).toEqual([
      'profile new --no-such',
    ]);
  });
});
