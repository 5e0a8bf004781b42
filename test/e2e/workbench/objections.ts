import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What the rules of accessibility object to, outside of the grid's own drawing. */
export async function objections(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .exclude('[data-tabster-dummy]')
    .exclude('#grid')
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
