import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { PlaceView } from '../session/workspace/state';
import { COMMON } from '../wording/pane/frame-labels';
import { useWorkspace } from './use-workspace';

/** More places than these are not named in a hint. */
const NAMED = 3;

const useStyles = makeStyles({
  link: {
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    padding: '0',
    textAlign: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationColor: tokens.colorBrandForegroundLink,
    textUnderlineOffset: '3px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorBrandForegroundLink, textDecorationStyle: 'solid' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface NumberLinkProps {
  readonly text: string;
  readonly places: readonly PlaceView[];
  readonly className?: string;
}

/**
 * A number that shows its cells when it is clicked: the first of them, and at each further click the
 * next. Without a place it is plain text.
 */
export function NumberLink({ text, places, className }: NumberLinkProps) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const next = useRef(0);
  if (places.length === 0) return <span className={className}>{text}</span>;
  const show = (): void => {
    const at = places[next.current % places.length];
    next.current += 1;
    if (at) void workspace.show(at.place);
  };
  const named = places.slice(0, NAMED).map((one) => one.text);
  const more = places.length > 1 ? COMMON.nextCells(places.length) : '';
  return (
    <button
      type="button"
      className={mergeClasses(styles.link, className)}
      title={COMMON.cells(named.join('、')) + more}
      onClick={show}
    >
      {text}
    </button>
  );
}
