import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What the rules of accessibility object to, in the controls around the grid's cells, too. */
export async function objections(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
