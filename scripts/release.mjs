/**
 * `npm run release -- --base-url https://host/path/`: builds, and writes what an administrator hosts and
 * hands out into dist/release; scripts/release has the work, `--help` the options.
 */
import { setUp } from './setup.mjs';
import { runTool } from './tool.mjs';

setUp();
runTool('release');
