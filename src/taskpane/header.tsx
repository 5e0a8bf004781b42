import { Button, Subtitle2, Text, Title3 } from '@fluentui/react-components';
import { PANE } from '../wording/pane-labels';
import { useWorkspace, useWorkspaceState } from './use-workspace';

/** Whose workbook, by which forms, and what the check came to. */
export function Header() {
  const workspace = useWorkspace();
  const { book, check, refused } = useWorkspaceState();
  return (
    <header>
      {book && (
        <div>
          <Subtitle2>{book.entity}</Subtitle2> <Text>{book.edition}</Text>
        </div>
      )}
      {refused && <Text>{refused.sentence}</Text>}
      {check && (
        <div>
          <Title3 as="h1">{check.headline}</Title3>
          <Text>
            {PANE.next}：{check.next}
          </Text>
        </div>
      )}
      <Button appearance="primary" onClick={() => void workspace.recheck()}>
        {PANE.recheck}
      </Button>
    </header>
  );
}
