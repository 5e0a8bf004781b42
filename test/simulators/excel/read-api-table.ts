import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ApiClass, ApiTable } from './api-table';
import { OFFICE_FOLDER } from './office-folder';

let table: Promise<ApiTable> | undefined;

/** Classes, members and requirement sets of Excel, read from the library as npm installed it. */
export function readApiTable(): Promise<ApiTable> {
  table ??= readFile(join(OFFICE_FOLDER, 'excel-web-16.00.debug.js'), 'utf8').then(apiTableOf);
  return table;
}

/** Each class is a function that ends where it is put into the namespace. */
const CLASS = /var (\w+) = \(function \(_super\) \{([\s\S]*?)\n {4}Excel\.\1 = \1;/g;

/** In the order in which they stand: the member that begins, its set, and how it goes over the wire. */
const MEMBER = new RegExp(
  [
    /(?:defineProperty\(\w+\.prototype, "(\w+)"|\w+\.prototype\.(\w+) = function)/,
    /_throwIfApiNotSupported\("\w+\.(\w+)", (_defaultApiSetName|"\w+"), "([\d.]+)"/,
    /_createPropertyObject\([\w.]+, this, "(\w+)"/,
    /(?:_createMethodObject\([\w.]+, this|_createAndInstantiateMethodObject\([\w.]+, this|_invokeMethod\(this), "(\w+)"/,
    /(_createIndexerObject)\(/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

function apiTableOf(source: string): ApiTable {
  const classes = new Map<string, ApiClass>();
  for (const [, name = '', body = ''] of source.matchAll(CLASS)) classes.set(name, classOf(body));
  if (classes.size < 100) throw new Error('office.js is not written as expected');
  return Object.fromEntries(classes);
}

function classOf(body: string): ApiClass {
  const sets = new Map<string, string>();
  const found: { kind: 'properties' | 'methods'; member: string; wire: string }[] = [];
  let member = '';
  for (const match of body.matchAll(MEMBER)) {
    const [, property, method, gated, title, version, object, call, indexer] = match;
    if (property ?? method) member = property ?? method ?? '';
    else if (gated && title && version) {
      const set = title.startsWith('"') ? title.slice(1, -1) : 'ExcelApi';
      sets.set(gated, `${set} ${version}`);
    } else if (object) found.push({ kind: 'properties', member, wire: object });
    else if (call) found.push({ kind: 'methods', member, wire: call });
    else if (indexer) found.push({ kind: 'methods', member, wire: 'GetItem' });
  }
  const setOf = (name: string) => sets.get(name) ?? null;
  const of = (kind: 'properties' | 'methods') =>
    found.filter((one) => one.kind === kind).map(({ member: m, wire }) => [wire, setOf(m)]);
  const names = listOf(body, '_scalarPropertyNames');
  const scalars = listOf(body, '_scalarPropertyOriginalNames');
  const updateable = listOf(body, '_scalarPropertyUpdateable');
  return {
    scalars: Object.fromEntries(scalars.map((wire, i) => [wire, setOf(names[i] ?? '')])),
    writable: scalars.filter((_, i) => updateable[i] === 'true'),
    properties: Object.fromEntries(of('properties')) as ApiClass['properties'],
    methods: Object.fromEntries(of('methods')) as ApiClass['methods'],
  };
}

/** The list that a getter of the class returns. */
function listOf(body: string, getter: string): string[] {
  const list = new RegExp(`"${getter}"[^[]*return \\[([^\\]]*)\\]`).exec(body)?.[1] ?? '';
  return list.split(',').flatMap((word) => word.trim().replace(/"/g, '') || []);
}
