/** `node scripts/pane-pictures.mjs`: the README's pictures of add-in and workbench, built first where older. */
import { buildWhereOlder, runTool } from './tool.mjs';

buildWhereOlder('dist/site/excel/taskpane.html', 'excel', [
  'scripts/webpack',
  'assets',
  'manifest.xml',
]);
buildWhereOlder('dist/site/wps/taskpane.html', 'wps', ['scripts/webpack', 'assets']);
buildWhereOlder('dist/pages/wps-window.js', 'pages', ['test']);
buildWhereOlder('dist/site/app/workbench/index.html', 'workbench', ['scripts/webpack', 'samples']);
runTool('pane-pictures');
