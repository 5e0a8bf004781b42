import { rm } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { hold, proved, say } from '../gate';
import { measureWorkbench } from './measure-workbench';
import { print } from './say-pane';
import { wastefulWorkbench } from './wasteful-workbench';
import { WORKBENCH_GATES } from './workbench-gates';

const SITE = 'dist/site';
/** Enough to see that it is slow. */
const FEW_SLIPS = 3;

/**
 * Says the numbers of the workbench and whether its gates hold; in a self-test whether each can fail.
 * @returns whether they do
 */
export async function benchWorkbench(browser: Browser, selfTest: boolean): Promise<boolean> {
  const measured = await measureWorkbench(browser, SITE);
  const held = hold(WORKBENCH_GATES, measured);
  print(held.map(say).join('\n'));
  if (!selfTest) return held.every((gate) => gate.held);
  print('故意占住页面：');
  const folder = await wastefulWorkbench(SITE);
  try {
    const wasted = hold(WORKBENCH_GATES, await measureWorkbench(browser, folder, FEW_SLIPS));
    const turned = proved(held, wasted);
    print(`${wasted.map(say).join('\n')}\n${held.length} 条中有 ${turned} 条证明能查出变坏。`);
    return turned === held.length;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
