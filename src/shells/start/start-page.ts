/** A section of the page that stands before the pane does; `null`: none, the pane stands. */
export type StartState =
  'opening' | 'slow' | 'too-old' | 'outside' | 'not-loaded' | 'no-workbook' | null;

declare global {
  interface Window {
    /** Made by start.js, which every page loads first. */
    readonly goujiStart: { show(state: StartState): void };
  }
}

/** Says in the page how far opening it has come. */
export function showStart(state: StartState): void {
  window.goujiStart.show(state);
}
