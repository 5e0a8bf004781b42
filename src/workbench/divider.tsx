import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';
import { WORKBENCH } from '../wording/workbench-labels';
import { NARROWEST, WIDEST, paneWidth, widthAfterKey } from './pane-width';

const useStyles = makeStyles({
  divider: {
    flexShrink: 0,
    width: '6px',
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground },
    ':focus-visible': {
      outline: 'none',
      backgroundColor: tokens.colorBrandBackground,
      boxShadow: `0 0 0 2px ${tokens.colorStrokeFocus2}`,
      zIndex: 1,
    },
  },
});

/** Between grid and pane, moved by mouse, pen and keyboard. */
export function Divider({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const styles = useStyles();
  const moved = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onWidth(paneWidth(window.innerWidth - event.clientX, window.innerWidth));
  };
  const pressed = (event: KeyboardEvent): void => {
    const wanted = widthAfterKey(event.key, width);
    if (wanted === null) return;
    event.preventDefault();
    onWidth(paneWidth(wanted, window.innerWidth));
  };
  return (
    <div
      className={styles.divider}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={WORKBENCH.divider}
      aria-controls="pane"
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={moved}
      onKeyDown={pressed}
    />
  );
}
