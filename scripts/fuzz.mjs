/**
 * Changes good files inside their parts and records, and opens and checks each: it must end in a
 * verdict or a known refusal, in time. Exit code 1 when one does not.
 *   node scripts/fuzz.mjs [--runs 2000] [--seed 1] [--first 0] [--keep FOLDER] [FILE…]
 * FILEs are changed instead of the project's own. Files that crashed are kept in FOLDER; `--first N --runs 1` makes run N of a seed alone.
 */
import { runTool } from './tool.mjs';

runTool('fuzz');
