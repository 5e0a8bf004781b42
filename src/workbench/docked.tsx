import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { mountPane } from '../taskpane/mount-pane';
import type { OpenBook } from './program';

const useStyles = makeStyles({
  whole: { height: '100%', minHeight: 0, minWidth: 0 },
  grid: { flexGrow: 1, minWidth: 0, overflow: 'hidden' },
});

/** The element of the grid, made elsewhere, in its place on the page. */
export function DockedGrid({ grid }: { grid: HTMLElement }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => void place.current?.append(grid), [grid]);
  return <div ref={place} className={styles.grid} />;
}

/** The pane of what is open: the one that Excel and WPS show. */
export function DockedPane({ book, version }: { book: OpenBook; version: string }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = document.createElement('div');
    element.style.height = '100%';
    place.current?.append(element);
    const pane = mountPane(element, book.workspace, { version });
    return () => {
      element.remove();
      // React does not take a root out while it draws another.
      setTimeout(() => pane.close());
    };
  }, [book, version]);
  return <div ref={place} className={styles.whole} />;
}
