import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { mountPane } from '../taskpane/mount-pane';
import type { OpenBook } from './program';

const useStyles = makeStyles({
  whole: { height: '100%', minHeight: 0, minWidth: 0 },
  grid: { flexGrow: 1, minWidth: 0, overflow: 'hidden' },
});

interface DockedGridProps {
  readonly grid: HTMLElement;
  /** The id of words for whoever does not see it. */
  readonly describedBy: string;
}

/** The element of the grid, made elsewhere, in its place on the page. */
export function DockedGrid({ grid, describedBy }: DockedGridProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    grid.setAttribute('aria-describedby', describedBy);
    place.current?.append(grid);
  }, [grid, describedBy]);
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
