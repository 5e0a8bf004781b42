import { FluentProvider, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Workspace } from '../session/workspace/workspace';
import { PANE, TAB } from '../wording/pane/frame-labels';
import { Header } from './frame/header';
import { LiveRegion } from './frame/live-region';
import { MessageLine } from './frame/message-line';
import { useSystemTheme } from './frame/system-theme';
import { TaskLine } from './frame/task-line';
import { OpenQuestions } from './questions/open-questions';
import { PANELS, type TabId } from './panels';
import { Version } from './version';
import { useWorkspaceState, WorkspaceProvider } from './use-workspace';

export type { TabId };

export interface PaneOptions {
  /** The tab that was asked for last; another object each time, though it asks for the same tab. */
  readonly asked: { readonly tab: TabId };
  /** Of the product, for 自检. */
  readonly version?: string;
}

const TAB_IDS = Object.keys(TAB) as readonly TabId[];

const useStyles = makeStyles({
  provider: { height: '100%' },
  pane: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  tabs: {
    flexShrink: 0,
    flexWrap: 'wrap',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  content: { flexGrow: 1, minHeight: 0, position: 'relative' },
  // Each scrolls by itself, and so comes back as it was left.
  panel: { height: '100%', overflowY: 'auto', boxSizing: 'border-box' },
});

/** The whole pane of one workspace. */
export function Pane({
  workspace,
  version = '',
  ...options
}: PaneOptions & { workspace: Workspace }) {
  const styles = useStyles();
  const theme = useSystemTheme();
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <WorkspaceProvider value={workspace}>
        <Version.Provider value={version}>
          <Frame {...options} />
        </Version.Provider>
      </WorkspaceProvider>
    </FluentProvider>
  );
}

/** Header, tabs, what belongs to the tab that is open, and below it what is going on. */
function Frame({ asked }: PaneOptions) {
  const styles = useStyles();
  const [tab, setTab] = useState<TabId>(asked.tab);
  const [visited, setVisited] = useState<readonly TabId[]>([asked.tab]);
  const { recalculation } = useWorkspaceState();

  const open = (id: TabId): void => {
    setTab(id);
    setVisited((before) => (before.includes(id) ? before : [...before, id]));
  };
  useEffect(() => open(asked.tab), [asked]);
  useEffect(() => {
    if (recalculation) open('check');
  }, [recalculation]);

  return (
    <div className={styles.pane}>
      <Header />
      <main className={styles.main}>
        <TabList
          className={styles.tabs}
          aria-label={PANE.tabs}
          selectedValue={tab}
          selectTabOnFocus
          onTabSelect={(_, { value }) => open(value as TabId)}
        >
          {TAB_IDS.map((id) => (
            <Tab key={id} value={id} id={`tab-${id}`} {...(id === tab && controls(id))}>
              {TAB[id]}
            </Tab>
          ))}
        </TabList>
        <OpenQuestions />
        <div className={styles.content}>
          {visited.map((id) => {
            const Panel = PANELS[id];
            return (
              <div
                key={id}
                id={`panel-${id}`}
                role="tabpanel"
                aria-labelledby={`tab-${id}`}
                className={styles.panel}
                hidden={id !== tab}
              >
                <Panel />
              </div>
            );
          })}
        </div>
        <MessageLine />
        <TaskLine />
      </main>
      <LiveRegion />
    </div>
  );
}

const controls = (id: TabId) => ({ 'aria-controls': `panel-${id}` });
