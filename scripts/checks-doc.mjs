/** `node scripts/checks-doc.mjs`: writes docs/checks.md from the catalogue and the seeded faults. */
import { runTool } from './tool.mjs';

runTool('checks-doc');
