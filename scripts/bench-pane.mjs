/**
 * `npm run bench:pane`: the numbers that the pane in Excel has to hold; exit code 1 when one is not.
 * `--self-test`: they can fail. Measures the add-in as it ships, built first where it is older than
 * its sources.
 */
import { buildWhereOlder, runTool } from './tool.mjs';

buildWhereOlder('dist/site/excel/taskpane.html', 'excel', [
  'scripts/webpack',
  'assets',
  'manifest.xml',
]);
runTool('bench-pane');
