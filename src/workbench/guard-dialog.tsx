import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import { GUARD } from '../wording/workbench-labels';
import { useBench, useBenchState } from './use-bench';

/** Asks before unsaved changes would be lost to another file; the browser asks before the page is left. */
export function GuardDialog() {
  const bench = useBench();
  const { asking, name } = useBenchState();
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (!bench.unsaved) return;
      event.preventDefault();
      // Chromium before 119, on which other makers' browsers still rest, asks only for this.
      event.returnValue = true;
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [bench]);
  return (
    <Dialog open={asking} modalType="alert" onOpenChange={() => bench.answer('stay')}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{GUARD.title}</DialogTitle>
          <DialogContent>{GUARD.question(name)}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => bench.answer('save')}>
              {GUARD.save}
            </Button>
            <Button onClick={() => bench.answer('discard')}>{GUARD.discard}</Button>
            <Button onClick={() => bench.answer('stay')}>{GUARD.stay}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
