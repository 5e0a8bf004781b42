import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { WORKBENCH } from '../wording/workbench-labels';
import { useBench } from './use-bench';

const useStyles = makeStyles({
  zone: {
    position: 'fixed',
    inset: 0,
    zIndex: 100_000,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `4px dashed ${tokens.colorBrandStroke1}`,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase600,
    pointerEvents: 'none',
  },
});

/** The whole window takes a file; before the grid, which would take it as something to paste. */
export function DropZone() {
  const styles = useStyles();
  const bench = useBench();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hovered = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.stopPropagation();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    // Of all the elements that it leaves, the last has nothing after it: it left the window.
    const left = (event: DragEvent): void => setOver(event.relatedTarget !== null);
    const dropped = (event: DragEvent): void => {
      setOver(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.stopPropagation();
      void bench.drop(event.dataTransfer);
    };
    window.addEventListener('dragover', hovered, true);
    window.addEventListener('dragleave', left, true);
    window.addEventListener('drop', dropped, true);
    return () => {
      window.removeEventListener('dragover', hovered, true);
      window.removeEventListener('dragleave', left, true);
      window.removeEventListener('drop', dropped, true);
    };
  }, [bench]);
  return over && <div className={styles.zone}>{WORKBENCH.drop}</div>;
}
