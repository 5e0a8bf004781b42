/** `npm run validate`: the manifest of the built add-in, held against all that is known offline. */
import { runTool } from './tool.mjs';

runTool('validate-manifest');
