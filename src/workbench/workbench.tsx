import {
  FluentProvider,
  Tab,
  TabList,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useSystemTheme } from '../taskpane/frame/system-theme';
import { WORKBENCH } from '../wording/workbench-labels';
import { Bar } from './bar';
import type { Bench } from './bench';
import { BenchLines } from './bench-lines';
import { Divider } from './divider';
import { DockedGrid, DockedPane } from './docked';
import { DropZone } from './drop-zone';
import { GuardDialog } from './guard-dialog';
import { paneWidth, USUAL } from './pane-width';
import type { WorkbenchProgram } from './program';
import { StartWords } from './start-words';
import { BenchProvider, useBenchState } from './use-bench';
import { useKeys } from './use-keys';
import { useNarrow, useWindowWidth } from './use-window';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  parts: { display: 'flex', flexGrow: 1, minHeight: 0, position: 'relative' },
  grid: { display: 'flex', flexGrow: 1, minWidth: 0, minHeight: 0, position: 'relative' },
  pane: { flexShrink: 0, minHeight: 0 },
  whole: { flexGrow: 1, flexShrink: 1, minWidth: 0 },
  away: { display: 'none' },
  // Laid out all the same: what is shown in it meanwhile must know how large it is.
  unseen: { position: 'absolute', inset: 0, visibility: 'hidden' },
  tabs: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});

export interface WorkbenchProps {
  readonly program: WorkbenchProgram;
  readonly bench: Bench;
  readonly version: string;
  /** The page that says how to install the add-ins. */
  readonly install: string;
}

/** The whole page: files above, the grid, the pane beside it. */
export function Workbench({ bench, ...props }: WorkbenchProps) {
  return (
    // A class would go to menus and dialogs, too, and make each as high as the window.
    <FluentProvider theme={useSystemTheme()} style={{ height: '100%' }}>
      <BenchProvider value={bench}>
        <Page bench={bench} {...props} />
        <GuardDialog />
        <DropZone />
      </BenchProvider>
    </FluentProvider>
  );
}

type View = 'grid' | 'pane';

/** The words of how to get out of the grid, by id. */
const LEAVE_GRID = 'leave-grid';

function Page({ program, bench, version, install }: WorkbenchProps) {
  const styles = useStyles();
  const page = useRef<HTMLDivElement>(null);
  const { book } = useBenchState();
  const narrow = useNarrow();
  const [wanted, setWanted] = useState(USUAL);
  const [out, setOut] = useState(true);
  const [view, setView] = useState<View>('grid');
  const width = paneWidth(wanted, useWindowWidth());
  useKeys(bench, page);
  useEffect(
    () =>
      book?.workspace.subscribe(() => {
        // The pane shows a cell: it must be seen.
        if (book.workspace.state().task?.label === 'showing') setView('grid');
      }),
    [book],
  );
  const done = { onPointerDownCapture: bench.finishEditing, onFocusCapture: bench.finishEditing };
  const shown = (part: View): boolean =>
    book !== null && (narrow ? view === part : part === 'grid' || out);

  return (
    <div ref={page} className={styles.page}>
      <section data-part="bar" aria-label={WORKBENCH.bar} {...done}>
        <Bar
          {...{ samples: program.samples, version, install }}
          pane={book && !narrow ? out : null}
          onPane={setOut}
        />
        <BenchLines />
        {book && narrow && (
          <TabList
            className={styles.tabs}
            aria-label={WORKBENCH.views}
            selectedValue={view}
            onTabSelect={(_, { value }) => setView(value as View)}
          >
            <Tab value="grid">{WORKBENCH.grid}</Tab>
            <Tab value="pane">{WORKBENCH.pane}</Tab>
          </TabList>
        )}
      </section>
      <div className={styles.parts}>
        <div
          data-part="grid"
          // Before anything is open, the words of how to begin are the page's main part.
          {...(book && {
            role: 'region',
            'aria-label': WORKBENCH.grid,
            'aria-describedby': LEAVE_GRID,
          })}
          className={mergeClasses(styles.grid, book !== null && !shown('grid') && styles.unseen)}
        >
          {!book && <StartWords samples={program.samples} />}
          <p id={LEAVE_GRID} hidden>
            {WORKBENCH.leaveGrid}
          </p>
          <DockedGrid grid={program.grid} describedBy={LEAVE_GRID} />
          {shown('pane') && !narrow && <Divider width={width} onWidth={setWanted} />}
        </div>
        <div
          id="pane"
          data-part="pane"
          className={mergeClasses(
            styles.pane,
            narrow && styles.whole,
            !shown('pane') && styles.away,
          )}
          style={narrow ? {} : { width }}
          {...done}
        >
          {book && <DockedPane book={book} version={version} />}
        </div>
      </div>
    </div>
  );
}
