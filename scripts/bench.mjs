/** `npm run bench`: the numbers to hold; exit code 1 when one is not. `--self-test`: they can fail. */
import { runTool } from './tool.mjs';

runTool('bench');
