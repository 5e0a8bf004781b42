/**
 * `npm start`: installs and builds what is missing or older than its sources, then serves it on this
 * computer: the workbench with its sample open. `npm start -- --host 0.0.0.0` in a container.
 */
import process from 'node:process';
import { setUp } from './setup.mjs';
import { buildWhereOlder, runTool } from './tool.mjs';

setUp();
process.stdout.write('正在看要不要构建（第一次约一两分钟）…\n');
buildWhereOlder('dist/site/app/index.html', 'site', ['scripts/webpack', 'docs/card.md']);
buildWhereOlder('dist/site/app/workbench/index.html', 'workbench', ['scripts/webpack', 'samples']);
runTool('start');
