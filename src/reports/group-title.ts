import type { Check } from '../checks/check';
import { findCheck } from '../checks/catalogue';
import type { FindingGroup } from '../checks/group';
import { checkTitle } from '../wording/finding-sentence';
import { shortFormName } from '../wording/names';
import { partName, placeInTable } from '../wording/place-text';
import type { Tables } from './tables';

/** What a group is about: the table, and what the check says of it. */
export function groupTitle(
  { check, form, instance, findings }: FindingGroup,
  catalogue: readonly Check[],
): { form: string; title: string } {
  const ofTable = findings.some((one) => one.cells.length > 0);
  const table = ofTable ? shortFormName(form) : '';
  const title = checkTitle(findCheck(check, catalogue), check);
  return {
    form: table + (ofTable ? tableName(form, instance) : ''),
    // The table is said already.
    title: table !== '' && title.startsWith(`${table} `) ? title.slice(table.length + 1) : title,
  };
}

function tableName(form: string, instance: string): string {
  const name = form === 'text' ? partName(instance) : instance;
  return name === '' ? '' : `（${name}）`;
}

/** The first cells in question, with their table where it is another: `D7、E7…`, `表9 C10`. */
export function groupCells({ form, findings }: FindingGroup, tables: Tables, most: number): string {
  const all = findings.flatMap(({ cells }) =>
    cells.map(({ place }) => {
      const other = tables.find(place)?.table.form.form;
      const named = other === undefined || other === form ? '' : `${shortFormName(other)} `;
      return named + placeInTable(place);
    }),
  );
  const distinct = [...new Set(all)];
  return distinct.slice(0, most).join('、') + (distinct.length > most ? '…' : '');
}
