import type { Frame, Locator } from 'playwright-core';

/** What somebody does in the pane as it ships, whichever program holds it. */
export interface PaneDriver {
  /** What the headline says: 通过, 3 类必改 … */
  headline(): Promise<string>;
  tab(name: string): Promise<void>;
  button(name: string | RegExp): Locator;
  /** Chooses an entry of the menu behind 更多. */
  choose(entry: string | RegExp): Promise<void>;
  /** Waits until the pane says it anywhere. */
  said(words: string | RegExp): Promise<void>;
  /** Waits for the headline. */
  until(headline: RegExp): Promise<void>;
  /** The line of the first group of a table. */
  group(form: string): Locator;
  /** Shows the lines that are folded away at first. */
  unfold(): Promise<void>;
  /** Keys of the groups that are listed, in order. */
  groups(): Promise<readonly string[]>;
}

export function paneDriver(pane: Frame): PaneDriver {
  return {
    headline: async () => (await pane.getByRole('heading', { level: 1 }).innerText()).trim(),
    tab: (name) => pane.getByRole('tab', { name }).click(),
    button: (name) => pane.getByRole('button', { name }),
    async choose(entry) {
      await pane.getByRole('button', { name: /^更多/ }).click();
      await pane.getByRole('menuitem', { name: entry }).click();
    },
    until: (headline) =>
      pane.getByRole('heading', { level: 1, name: headline }).waitFor({ timeout: 20_000 }),
    group: (form) => pane.locator('[data-group] h3 button', { hasText: form }).first(),
    async unfold() {
      const more = pane.getByRole('button', { name: /^另有 \d+/ });
      while ((await more.count()) > 0) await more.first().click();
    },
    groups: () =>
      pane
        .locator('[data-group]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-group') ?? '')),
    said: (words) => pane.getByText(words).first().waitFor({ timeout: 20_000 }),
  };
}

/** Tries until the expectation holds; its own complaint after fifteen seconds. */
export async function eventually(expectation: () => Promise<void>): Promise<void> {
  const end = Date.now() + 15_000;
  for (;;) {
    try {
      return await expectation();
    } catch (problem) {
      if (Date.now() > end) throw problem;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
