import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { PANE } from '../../wording/pane/frame-labels';
import { DeedButton } from '../deed-button';
import { useWorkspace, useWorkspaceState } from '../use-workspace';

const useStyles = makeStyles({
  actions: { display: 'flex', flexShrink: 0 },
  // It stands in the header, over what comes after it.
  menu: { zIndex: 1 },
});

/** What can be asked for from every tab. */
export function HeaderActions() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const { undo, book } = useWorkspaceState();
  const undoing = undo === null ? '' : `${PANE.undo}：${undo}`;
  return (
    <div className={styles.actions}>
      <DeedButton appearance="primary" act={() => workspace.recheck()}>
        {PANE.recheck}
      </DeedButton>
      {undo !== null && (
        <DeedButton
          appearance="subtle"
          icon={<ArrowUndo20Regular />}
          title={undoing}
          aria-label={undoing}
          act={() => workspace.undo()}
        />
      )}
      {book && <MoreActions />}
    </div>
  );
}

function MoreActions() {
  const styles = useStyles();
  const { actions } = useWorkspace();
  const { marked, capabilities, book } = useWorkspaceState();
  const writable = capabilities.write && !book?.readOnly;
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          title={PANE.more}
          aria-label={PANE.more}
        />
      </MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList>
          {writable && (
            <MenuItem onClick={() => void actions.proposeRecalculation(false)}>
              {PANE.recalculate}
            </MenuItem>
          )}
          {writable && capabilities.marks && (
            <MenuItem onClick={() => void (marked ? actions.unmark() : actions.mark())}>
              {marked ? PANE.unmark : PANE.mark}
            </MenuItem>
          )}
          <MenuItem onClick={() => void actions.saveReport()}>{PANE.saveReport}</MenuItem>
          {capabilities.copyOfWorkbook && (
            <MenuItem onClick={() => void actions.publish()}>{PANE.publish}</MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
