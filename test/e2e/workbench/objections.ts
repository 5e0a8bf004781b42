import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What the rules of accessibility object to, in the controls around the grid's cells, too. */
export async function objections(
  page: Page,
  { menu = false }: { readonly menu?: boolean } = {},
): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .exclude('[data-tabster-dummy]')
    // While a menu of the grid is open it stands beside the parts of the page: nothing else can be reached.
    .disableRules(menu ? ['region'] : [])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
