/** `npm run licences`: the packages that are installed and that ship, held against the rules. */
import { runTool } from './tool.mjs';

runTool('licences');
