/** `npm run samples`: writes the files in samples/ and their README. */
import { runTool } from './tool.mjs';

runTool('samples');
