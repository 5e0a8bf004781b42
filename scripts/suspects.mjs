/**
 * `node scripts/suspects.mjs`: how often the wrong cell is named first, by kind of slip; exit code 1
 * when the target is missed. `--misses` lists what was not.
 */
import { runTool } from './tool.mjs';

runTool('suspects');
