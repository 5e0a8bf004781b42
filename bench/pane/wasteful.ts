import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** More than the first load may be, and no compression makes it smaller. */
const BULK_BYTES = 256 * 1024;
/** As if each cell of a row were asked for by itself. */
const SYNCS = 10;

const SCRIPT = `
Office.onReady(function () {
  var proto = OfficeExtension.ClientRequestContext.prototype;
  var sync = proto.sync;
  proto.sync = async function (given) {
    for (var i = 0; i < ${SYNCS}; i += 1) {
      var own = new Excel.RequestContext();
      var cell = own.workbook.worksheets.getActiveWorksheet().getCell(900, 20 + i);
      if (i === 0) cell.format.fill.color = '#FFFFFF';
      cell.load('values');
      await sync.call(own);
    }
    return sync.call(this, given);
  };
});
`;

/**
 * A copy of the add-in that does what it must not: it is too large, asks Excel for single cells, each
 * with a round trip, and writes unasked.
 * @returns its folder; whoever asks for it removes it
 */
export async function wastefulAddin(folder: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'gouji-wasteful-'));
  await cp(resolve(folder), copy, { recursive: true });
  const page = join(copy, 'taskpane.html');
  const html = await readFile(page, 'utf8');
  // In front of ours, so that Office is ready for it first.
  const changed = html.replace('<script defer', '<script defer src="wasteful.js"></script>$&');
  if (changed === html) throw new Error('taskpane.html names no script of ours');
  await writeFile(page, changed);
  const bulk = randomBytes(BULK_BYTES).toString('base64');
  await writeFile(join(copy, 'wasteful.js'), `${SCRIPT}// ${bulk}\n`);
  return copy;
}
