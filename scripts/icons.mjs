/**
 * `node scripts/icons.mjs`: draws the icons of the add-in, assets/NAME-SIZE.png, from assets/NAME.svg,
 * as Chromium shows them. The drawings stand on a grid of 32, so that lines of two are sharp at 16.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const ASSETS = join(import.meta.dirname, '../assets');
const RIBBON = [16, 32, 80];
const SIZES = {
  gouji: [...RIBBON, 64, 128],
  narrative: RIBBON,
  summary: RIBBON,
  pane: RIBBON,
  'self-check': [32],
};

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(SIZES)) {
    const svg = readFileSync(join(ASSETS, `${name}.svg`), 'utf8');
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>html,body{margin:0}svg{display:block;width:${size}px}</style>${svg}`,
      );
      const png = await page.screenshot({ omitBackground: true });
      writeFileSync(join(ASSETS, `${name}-${size}.png`), png);
    }
  }
} finally {
  await browser.close();
}
