import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef, useState, type MouseEvent } from 'react';

/** Shorter work is over before a change of the button could be seen. */
const WORTH_SHOWING_MS = 200;

export interface Deed {
  readonly onClick: (event: MouseEvent) => void;
  /** It has been under way for a while. */
  readonly slow: boolean;
}

/**
 * Something that is done once a click: not again while it is under way, and not for the second click of
 * a double click, which would meet what the first has brought about, such as the next line's button.
 * @param act never rejects
 */
export function useDeed(act: () => Promise<void>): Deed {
  const running = useRef(false);
  const [slow, setSlow] = useState(false);
  const onClick = ({ detail }: MouseEvent): void => {
    if (running.current || detail > 1) return;
    running.current = true;
    const timer = setTimeout(() => setSlow(true), WORTH_SHOWING_MS);
    void act().finally(() => {
      clearTimeout(timer);
      running.current = false;
      setSlow(false);
    });
  };
  return { onClick, slow };
}

export interface DeedButtonProps extends Pick<
  ButtonProps,
  'appearance' | 'size' | 'icon' | 'title' | 'aria-label' | 'children' | 'disabledFocusable'
> {
  readonly act: () => Promise<void>;
}

/** A button for work on the workbook or with files. */
export function DeedButton({ act, disabledFocusable = false, ...rest }: DeedButtonProps) {
  const { onClick, slow } = useDeed(act);
  return <Button {...rest} disabledFocusable={disabledFocusable || slow} onClick={onClick} />;
}
