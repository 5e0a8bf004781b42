/** `node scripts/pane-pictures.mjs`: the README's pictures of the add-in, built first where it is older. */
import { buildWhereOlder, runTool } from './tool.mjs';

buildWhereOlder('dist/site/excel/taskpane.html', 'excel', [
  'scripts/webpack',
  'assets',
  'manifest.xml',
]);
buildWhereOlder('dist/site/wps/taskpane.html', 'wps', ['scripts/webpack', 'assets']);
buildWhereOlder('dist/pages/wps-window.js', 'pages', ['test']);
runTool('pane-pictures');
