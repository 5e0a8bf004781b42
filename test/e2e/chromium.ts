import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const EXECUTABLE = '/usr/bin/chromium';

/** Nothing that asks the network, nothing that depends on a graphics card. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium with an empty profile; installs it first where it is missing. */
export async function launchChromium(): Promise<Browser> {
  if (!existsSync(EXECUTABLE)) {
    execFileSync(process.execPath, [resolve('scripts/system-packages.mjs')], { stdio: 'pipe' });
  }
  return chromium.launch({ executablePath: EXECUTABLE, headless: true, args: FLAGS });
}
