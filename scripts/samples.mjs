/** `npm run samples`: writes samples/clean.xlsx, samples/spoiled.xlsx and samples/README.md. */
import { runTool } from './tool.mjs';

runTool('samples');
