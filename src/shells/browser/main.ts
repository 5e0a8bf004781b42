/** The workbench: a workbook in a grid, and the pane beside it. */
import '../start/offer-data';
import manifest from '../../../package.json';
import { droppedFile, handOut, pickDiskFile } from '../../hosts/web/disk-file';
import { mountWorkbench } from '../../workbench/mount-workbench';
import type { WorkbenchProgram } from '../../workbench/program';
import { showStart } from '../start/start-page';
import { sample, samples } from './samples';

const KINDS = ['.xlsx', '.xls', '.docx', '.doc'];
/** The sample that the page starts with; `?sample=` starts with none. */
const FIRST = 'spoiled';
/** The page of states, from this one. */
const INSTALL = '../index.html';

function programOver(grid: HTMLElement): WorkbenchProgram {
  return {
    grid,
    open: async (file, signal) => {
      const { openFile } = await import(/* webpackChunkName: "grid" */ './open-file');
      signal.throwIfAborted();
      return openFile(file, grid, signal);
    },
    samples,
    sample,
    pick: () => pickDiskFile(KINDS),
    dropped: droppedFile,
    give: handOut,
  };
}

function start(): void {
  const [frame, grid] = ['workbench', 'grid'].map((id) => document.getElementById(id));
  if (!frame || !grid) return;
  const bench = mountWorkbench(frame, programOver(grid), {
    version: manifest.version,
    install: INSTALL,
  });
  showStart(null);
  const asked = new URLSearchParams(location.search).get('sample') ?? FIRST;
  if (asked !== '') void bench.sample(asked);
}

start();
