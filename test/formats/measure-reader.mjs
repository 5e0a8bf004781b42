/** Reads one file in a process of its own: `node measure-reader.mjs READER FILE`; one line of JSON out. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';

const [reader, file] = process.argv.slice(2);
const { readFile } = createRequire(import.meta.url)(reader);

const begun = performance.now();
const outcome = await readFile(readFileSync(file), 'x').then(
  ({ snapshot, document }) => {
    if (document) return `${document.blocks.length} blocks`;
    const rows = snapshot.grids.flatMap((grid) => grid.rows);
    return `${rows.reduce((sum, { cells }) => sum + cells.length, 0)} cells`;
  },
  (error) => error.code ?? String(error.stack),
);
const ms = Math.round(performance.now() - begun);
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ outcome, ms, peakMb }));
