import type { Unit } from '../model/amount';
import type { BookCell, BookColumn, Entity, FormInstance, FormStatus } from '../model/book';
import type { Form } from '../editions/form';
import { normalizeLabel, projectKey } from '../model/label';
import { isSecretProject, SECRET } from '../model/project';
import { reason, type Reason } from '../model/reason';
import { codeRows } from './code-rows';
import { fixedRows } from './fixed-rows';
import { headCells } from './head-block';
import { listRows, targetRows } from './list-rows';
import { tickOf } from './precision';
import { amountKeys, CellMaker, holdsFigure, type Rows } from './rows';
import { Remembered } from './remembered';
import type { BareTitle, Section } from './section';

/** What the book as a whole says, for tables that do not say it themselves. */
export interface BookIdentity {
  readonly entity: Entity;
  readonly year: number | null;
  readonly usualUnit: Unit | undefined;
}

/** Sections of one form become its instances: one, one a unit or project, or an ambiguity. */
export function instancesOf(
  form: Form,
  sections: readonly Section[],
  bareTitles: readonly BareTitle[],
  identity: BookIdentity,
): FormInstance[] {
  if (sections.length === 0) return [missing(form, bareTitles)];
  const groups = new Map<string, Section[]>();
  for (const [i, section] of sections.entries()) {
    const name = instanceName(section, sections, identity.entity, i + 1);
    groups.set(name, [...(groups.get(name) ?? []), section]);
  }
  return [...groups].flatMap(([name, group]) => resolve(form, name, group, identity));
}

/** Last year's tables kept in the same workbook are not this year's. */
function ofThisYear(sections: readonly Section[], year: number | null): readonly Section[] {
  const current = sections.filter(
    ({ caption }) => caption.year === undefined || caption.year === year,
  );
  return current.length > 0 ? current : sections;
}

function instanceName(
  section: Section,
  sisters: readonly Section[],
  entity: Entity,
  ordinal: number,
): string {
  if (section.form.layout === 'targets') {
    const project = section.project ?? section.title;
    // What a secret project is called leaves into no report; its place in the row of tables does.
    return isSecretProject(project) ? String(ordinal) : projectKey(project);
  }
  const { name } = section.caption;
  if (section.form.number === undefined) return '';
  if (name === undefined) return '';
  // The only table of its form is the book's, even where its caption is mistyped (STR-04 says so).
  const main =
    sisters.find((one) => isOf(one, entity) && one.scope === entity.scope) ??
    sisters.find((one) => isOf(one, entity)) ??
    sisters[0];
  const same = main === section || isOf(section, entity) || sameName(section, main);
  // 部门预算 and 单位预算 of one name side by side: the second is the unit's own.
  return !same ? name : section.scope === main?.scope ? '' : `${name}（单位预算）`;
}

function isOf({ caption }: Section, entity: Entity): boolean {
  if (caption.code !== undefined && caption.code === entity.code) return true;
  return caption.name !== undefined && normalizeLabel(caption.name) === normalizeLabel(entity.name);
}

function sameName(section: Section, other: Section | undefined): boolean {
  return normalizeLabel(section.caption.name ?? '') === normalizeLabel(other?.caption.name ?? '');
}

/** Of several tables that claim to be the same one: the visible ones, of this year; equal ones count once. */
function resolve(
  form: Form,
  name: string,
  group: readonly Section[],
  identity: BookIdentity,
): FormInstance[] {
  const visible = group.filter((section) => section.visible);
  const shown = visible.length > 0 ? visible : group;
  const candidates = form.layout === 'targets' ? shown : ofThisYear(shown, identity.year);
  const otherYear = shown.find((section) => !candidates.includes(section));
  const [first, ...others] = candidates.map((section) => build(form, name, section, identity));
  if (!first) return [];
  if (form.layout === 'targets') {
    // A project's table twice is not the same table twice: each is checked, F-10 speaks of the name.
    return [first, ...others].map((one, i) =>
      i === 0 ? one : { ...one, instance: `${name}#${i + 1}` },
    );
  }
  const why: Reason[] = [...first.why];
  if (visible.length === 0) why.push(reason('hidden-sheet', { sheet: first.sheet }));
  if (otherYear) {
    const year = otherYear.caption.year ?? '';
    why.push(reason('other-year', { sheet: otherYear.sheet, year }));
  }
  const different = others.find((other) => !sameFigures(first, other));
  if (different) {
    const slots = { first: first.sheet, second: different.sheet };
    return [{ ...first, status: 'ambiguous', why: [...why, reason('duplicate-differs', slots)] }];
  }
  if (others[0]) why.push(reason('duplicate-same', { sheet: others[0].sheet }));
  return [{ ...first, why }];
}

function sameFigures(a: FormInstance, b: FormInstance): boolean {
  const figures = (one: FormInstance): string =>
    JSON.stringify(
      one.rows.map((row) => [
        row.key,
        Object.entries(row.cells).map(([key, cell]) => [key, cell.amount?.fen ?? cell.raw]),
      ]),
    );
  return figures(a) === figures(b);
}

/** What leaves a table unchecked although it was found. */
const UNSURE: ReadonlySet<string> = new Set(['several-forms', 'labels-contradict', 'unit-unknown']);

const built = new Remembered<Section, FormInstance>();

function build(
  form: Form,
  instance: string,
  section: Section,
  { entity, usualUnit }: BookIdentity,
): FormInstance {
  const who = JSON.stringify(entity);
  return built.get(section, [form, instance, usualUnit, who], () =>
    make(form, instance, section, entity, usualUnit),
  );
}

function make(
  form: Form,
  instance: string,
  section: Section,
  entity: Entity,
  usualUnit: Unit | undefined,
): FormInstance {
  const stated = section.unitOfLabel ?? section.caption.unit;
  const unit = stated ?? usualUnit ?? form.unit;
  const several = section.why.some((one) => one.code === 'several-forms');
  const why = section.why.filter((one) => !several || one.code !== 'untitled');
  if (
    stated === undefined &&
    form.number !== undefined &&
    section.caption.unknownUnit === undefined
  ) {
    why.push(reason('unit-assumed', { unit }));
  }
  const { rows, absentRows, misplacedRows, strays } = rowsOf(
    section,
    new CellMaker(section, unit),
    entity,
  );
  const keys = amountKeys(form);
  const cells: BookCell[] = [];
  for (const row of rows) {
    for (const key of keys) {
      const cell = row.cells[key];
      if (cell) cells.push(cell);
    }
  }
  if (stated === undefined && section.caption.unknownUnit !== undefined) {
    why.push(reason('unit-unknown', { unit: section.caption.unknownUnit }));
  }
  const secret = form.layout === 'targets' && isSecretProject(section.project ?? section.title);
  const head = headCells(section, unit, secret);
  const unsure = why.some((one) => UNSURE.has(one.code));
  const empty = isEmpty(form, rows, cells.some(holdsFigure) || strays.length > 0);
  const status: FormStatus = unsure ? 'ambiguous' : empty ? 'empty' : 'bound';
  return {
    form: form.id,
    instance,
    status,
    why,
    sheet: section.sheet,
    grid: section.grid,
    title: secret ? `${SECRET}${form.titles[0] ?? form.name}` : section.title,
    range: section.range,
    caption: { ...section.caption, ...(stated === undefined ? {} : { unit: stated }) },
    unit,
    tick: tickOf(unit, form.decimals, cells),
    columns: columnsOf(form, section),
    rows,
    ...(head ? { head } : {}),
    absentRows: empty && form.emptyNote === 'optional' && rows.length === 0 ? [] : absentRows,
    misplacedRows,
    strays,
    repeatedHeaders: section.repeatedHeaders,
    notes: secret ? [] : section.notes,
    ...(secret ? { secret } : {}),
  };
}

function columnsOf(form: Form, { header }: Section): BookColumn[] {
  return form.columns.flatMap(({ key, role, adds = true }) => {
    const column = header.positions.get(key);
    if (column === undefined) return [];
    const label = header.labels.get(key);
    const printed = header.byNumberOnly.get(key);
    return [
      {
        key,
        role,
        adds,
        column,
        label: label?.text ?? '',
        labelRow: label?.row ?? header.top,
        ...(printed === undefined ? {} : { printed }),
      },
    ];
  });
}

function isEmpty(form: Form, rows: Rows['rows'], anyFigure: boolean): boolean {
  if (form.layout === 'targets' || amountKeys(form).length === 0) return rows.length === 0;
  if (form.layout === 'code') return !anyFigure && !rows.some((row) => row.code !== undefined);
  return !anyFigure && !rows.some((row) => row.kind === 'detail');
}

function rowsOf(section: Section, cells: CellMaker, entity: Entity): Rows {
  switch (section.form.layout) {
    case 'code':
      return codeRows(
        section,
        cells,
        section.caption.code ? { code: section.caption.code, name: '' } : entity,
      );
    case 'fixed':
    case 'labelled':
      return fixedRows(section, cells);
    case 'list':
      return listRows(section, cells);
    case 'targets':
      return targetRows(section, cells);
  }
}

/** A form that is not there; a title without its header below says where one looked for it. */
function missing(form: Form, bareTitles: readonly BareTitle[]): FormInstance {
  const broken = bareTitles.find((bare) => bare.missing.length > 0);
  const listed =
    broken || form.emptyNote === undefined ? undefined : bareTitles.find((bare) => bare.empty);
  const bare = broken ?? listed ?? bareTitles[0];
  const why = broken
    ? reason('columns-missing', { sheet: broken.sheet, columns: broken.missing.join('、') })
    : listed
      ? reason('note-only', { sheet: listed.sheet })
      : bare
        ? reason('title-only', { sheet: bare.sheet })
        : reason('not-found');
  return {
    form: form.id,
    instance: '',
    status: broken ? 'ambiguous' : listed ? 'empty' : 'missing',
    why: [why],
    sheet: bare?.sheet ?? '',
    grid: bare?.grid ?? -1,
    title: listed?.text ?? '',
    range: listed ? rangeOf(listed) : null,
    caption: listed?.empty?.caption ?? {},
    unit: form.unit,
    tick: 1,
    columns: [],
    rows: [],
    absentRows: [],
    misplacedRows: [],
    strays: [],
    repeatedHeaders: [],
    notes: listed?.empty ? [listed.empty.note] : [],
  };
}

function rangeOf({ row, column, empty }: BareTitle): FormInstance['range'] {
  return { top: row, left: column, bottom: empty?.note.row ?? row, right: column };
}
