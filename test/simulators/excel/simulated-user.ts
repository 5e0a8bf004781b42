import type { Page } from 'playwright-core';
import type {} from './host-page';
import type { UserActions } from './user-actions';

/** The same actions from outside the page; each resolves when Excel has done it. */
export type SimulatedUser = {
  readonly [Action in keyof UserActions]: (
    ...args: Parameters<UserActions[Action]>
  ) => Promise<void>;
};

export function simulatedUser(page: Page, who: 'user' | 'coauthor'): SimulatedUser {
  return new Proxy({} as SimulatedUser, {
    get: (_, action: keyof UserActions) =>
      (action as string) === 'then'
        ? undefined
        : (...args: unknown[]) =>
            page.evaluate(
              ({ by, name, given }) => {
                const actor = window.simulatedExcel[by];
                (actor[name] as (...all: unknown[]) => void).apply(actor, given);
              },
              { by: who, name: action, given: args },
            ),
  });
}
