/**
 * `npm run bench:pane`: the numbers that the pane in Excel and the workbench have to hold; exit code 1
 * when one is not. `--self-test`: they can fail. `--pane`, `--workbench`: the one alone. Measures both
 * as they ship, built first where they are older than their sources.
 */
import { buildWhereOlder, runTool } from './tool.mjs';

buildWhereOlder('dist/site/excel/taskpane.html', 'excel', [
  'scripts/webpack',
  'assets',
  'manifest.xml',
]);
buildWhereOlder('dist/site/app/workbench/index.html', 'workbench', [
  'scripts/webpack',
  'assets',
  'samples',
]);
runTool('bench-pane');
