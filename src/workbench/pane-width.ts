/** How wide the pane may be, in pixels. */
export const NARROWEST = 320;
export const WIDEST = 720;
export const USUAL = 420;
/** So much of the window the grid keeps. */
const GRID = 320;
const STEP = 16;

/** As near to what is wanted as pane and window allow. */
export function paneWidth(wanted: number, window: number): number {
  const widest = Math.max(NARROWEST, Math.min(WIDEST, window - GRID));
  return Math.round(Math.min(Math.max(wanted, NARROWEST), widest));
}

/** What a key makes of the width; the divider moves as the arrow points. `null`: not a key of the divider. */
export function widthAfterKey(key: string, width: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return width + STEP;
    case 'ArrowRight':
      return width - STEP;
    case 'Home':
      return NARROWEST;
    case 'End':
      return WIDEST;
    default:
      return null;
  }
}
