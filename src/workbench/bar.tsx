import { Button, Toolbar, makeStyles, tokens } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { PanelRightContract20Regular } from '@fluentui/react-icons/svg/panel-right-contract';
import { PanelRightExpand20Regular } from '@fluentui/react-icons/svg/panel-right-expand';
import { Save20Regular } from '@fluentui/react-icons/svg/save';
import { WORKBENCH } from '../wording/workbench-labels';
import { About } from './about';
import { FileName } from './file-name';
import type { WorkbenchProgram } from './program';
import { SamplesMenu } from './samples-menu';
import { useBench, useBenchState } from './use-bench';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  product: {
    margin: `0 ${tokens.spacingHorizontalS} 0 0`,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  tools: { padding: 0, flexWrap: 'wrap' },
});

export interface BarProps extends Pick<WorkbenchProgram, 'samples'> {
  readonly version: string;
  /** The page that says how to install the add-ins. */
  readonly install: string;
  /** Whether the pane is out; `null`: there is none to be put away. */
  readonly pane: boolean | null;
  readonly onPane: (out: boolean) => void;
}

/** What can be done with files, which one is open, and the pane's own door. */
export function Bar({ samples, version, install, pane, onPane }: BarProps) {
  const styles = useStyles();
  const bench = useBench();
  const { book, dirty } = useBenchState();
  const isWorkbook = book?.kind === 'workbook';
  return (
    <div className={styles.bar}>
      <span className={styles.product}>{WORKBENCH.product}</span>
      <Toolbar className={styles.tools} aria-label={WORKBENCH.bar}>
        <Button
          appearance="subtle"
          icon={<FolderOpen20Regular />}
          aria-keyshortcuts="Control+O"
          onClick={() => void bench.pick()}
        >
          {WORKBENCH.open}
        </Button>
        <SamplesMenu samples={samples} />
        <Button
          appearance="subtle"
          icon={<Save20Regular />}
          aria-keyshortcuts="Control+S"
          disabledFocusable={!isWorkbook || !dirty}
          onClick={() => void bench.save()}
        >
          {WORKBENCH.save}
        </Button>
        <Button
          appearance="subtle"
          disabledFocusable={!isWorkbook}
          onClick={() => void bench.saveAs()}
        >
          {WORKBENCH.saveAs}
        </Button>
      </Toolbar>
      <FileName />
      <About version={version} install={install} />
      {pane !== null && (
        <Button
          appearance="subtle"
          icon={pane ? <PanelRightContract20Regular /> : <PanelRightExpand20Regular />}
          title={pane ? WORKBENCH.collapse : WORKBENCH.expand}
          aria-label={pane ? WORKBENCH.collapse : WORKBENCH.expand}
          aria-expanded={pane}
          aria-controls="pane"
          onClick={() => onPane(!pane)}
        />
      )}
    </div>
  );
}
