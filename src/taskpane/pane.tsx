import { FluentProvider, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Workspace } from '../session/workspace/workspace';
import { PANE, TAB } from '../wording/pane-labels';
import { CheckTab } from './check/check-tab';
import { Header } from './header';
import { NarrativeTab } from './narrative/narrative-tab';
import { OpenQuestions } from './questions/open-questions';
import { SettingsTab } from './settings/settings-tab';
import { SummaryTab } from './summary/summary-tab';
import { useSystemTheme } from './system-theme';
import { WorkspaceProvider } from './use-workspace';

export type TabId = keyof typeof TAB;

export interface PaneOptions {
  /** The tab to begin with, as a ribbon button asks for it. */
  readonly tab?: TabId;
}

const useStyles = makeStyles({
  provider: { height: '100%' },
  pane: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  content: { flexGrow: 1, overflowY: 'auto', minHeight: 0, padding: tokens.spacingHorizontalM },
});

/** The whole pane: header, tabs and what belongs to the tab that is open. */
export function Pane({ workspace, tab: first = 'check' }: PaneOptions & { workspace: Workspace }) {
  const styles = useStyles();
  const theme = useSystemTheme();
  const [tab, setTab] = useState<TabId>(first);
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <WorkspaceProvider value={workspace}>
        <div className={styles.pane}>
          <Header />
          <TabList
            aria-label={PANE.tabs}
            selectedValue={tab}
            onTabSelect={(_, { value }) => setTab(value as TabId)}
          >
            {Object.entries(TAB).map(([id, name]) => (
              <Tab key={id} value={id}>
                {name}
              </Tab>
            ))}
          </TabList>
          <main className={styles.content}>
            <OpenQuestions />
            {tab === 'check' && <CheckTab />}
            {tab === 'summary' && <SummaryTab />}
            {tab === 'narrative' && <NarrativeTab />}
            {tab === 'settings' && <SettingsTab />}
          </main>
        </div>
      </WorkspaceProvider>
    </FluentProvider>
  );
}
