import type { ProposedCell, Suspect } from '../model/suspect';
import { shortFormName } from '../wording/names';
import { placeText } from '../wording/place-text';
import { COLUMN, REPORT, satisfied, SLIP } from '../wording/report-labels';
import type { CheckReport } from './check-report';
import { clipped, markup, type Markup } from './markup';
import { isSecretSpot, Tables } from './tables';

/** Single cells that are listed; what is beyond stands with its findings. */
const MOST = 20;

/** The cells that are most likely the wrong ones, with what they should hold. */
export function suspectsSection({ book, suspects }: CheckReport): Markup | null {
  const tables = new Tables(book);
  const open = suspects.filter(({ place }) => {
    const spot = tables.find(place);
    return spot === null || !isSecretSpot(spot);
  });
  if (open.length === 0) return null;
  return markup`<section aria-labelledby="s"><h2 id="s">${REPORT.suspects}</h2>
<div class="wide"><table class="suspects"><thead><tr><th scope="col">${COLUMN.form}</th><th scope="col">${COLUMN.row}</th><th scope="col">${COLUMN.cell}</th><th scope="col" class="n">${COLUMN.now}</th><th scope="col" class="n">${COLUMN.proposed}</th><th scope="col">${COLUMN.effect}</th><th scope="col">${COLUMN.slip}</th></tr></thead>
<tbody>${open.slice(0, MOST).flatMap(suspectRows)}</tbody></table></div></section>`;
}

/** Where the value stands in another cell's place, both cells, one below the other. */
function suspectRows(suspect: Suspect): Markup[] {
  const cells = suspect.belongs ? [suspect, suspect.belongs] : [suspect];
  return cells.map((cell) => suspectRow(cell, suspect));
}

function suspectRow(cell: ProposedCell, { satisfies, slip }: Suspect): Markup {
  const { place, form, rowLabel, columnLabel, value, proposed } = cell;
  const line = [rowLabel, columnLabel].filter((part) => part !== '').join(' · ');
  return markup`<tr><td>${shortFormName(form)}</td><td>${clipped(line, 40)}</td><td class="a">${clipped(placeText(place), 50)}</td><td class="n">${clipped(value === '' ? REPORT.empty : value, 24)}</td><td class="n"><b>${clipped(proposed === '' ? REPORT.empty : proposed, 24)}</b></td><td>${satisfied(satisfies)}</td><td>${slip && SLIP[slip]}</td></tr>
`;
}
