import { Badge, Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ExplanationView, FindingView } from '../../session/workspace/state';
import { CHECK } from '../../wording/pane/check-labels';
import { DeedButton } from '../deed-button';
import { useWorkspace } from '../use-workspace';

/** Characters; what the workspace keeps of one. */
const LONGEST = 2_000;

const useStyles = makeStyles({
  box: { marginTop: tokens.spacingVerticalXS },
  text: { margin: 0, whiteSpace: 'pre-wrap' },
  label: { color: tokens.colorNeutralForeground3 },
  deeds: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
});

/** Why a warning stands: written here, kept with the workbook, asked about again when its figures change. */
export function Explanation({ finding }: { finding: FindingView }) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const [draft, setDraft] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const wasWriting = useRef(false);
  const writing = draft !== null;

  // The part that had the focus is gone with the change from reading to writing and back.
  useEffect(() => {
    if (writing) {
      box.current?.querySelector('textarea')?.focus();
      box.current?.scrollIntoView({ block: 'nearest' });
    } else if (wasWriting.current) box.current?.querySelector('button')?.focus();
    wasWriting.current = writing;
  }, [writing]);

  const keep = async (text: string): Promise<void> => {
    await workspace.actions.explain(finding.id, text);
    // What could not be kept is not thrown away.
    if (workspace.state().message?.kind !== 'problem') setDraft(null);
  };

  return (
    <div ref={box} className={styles.box}>
      {draft === null ? (
        <Reading finding={finding} onWrite={setDraft} />
      ) : (
        <>
          <Field label={CHECK.explanation} hint={CHECK.explanationHint} size="small">
            <Textarea
              value={draft}
              maxLength={LONGEST}
              resize="vertical"
              onChange={(_, { value }) => setDraft(value)}
              onKeyDown={({ key }) => key === 'Escape' && setDraft(null)}
            />
          </Field>
          <div className={styles.deeds}>
            <DeedButton
              size="small"
              appearance="primary"
              disabledFocusable={draft.trim() === ''}
              act={() => keep(draft.trim())}
            >
              {CHECK.keepExplanation}
            </DeedButton>
            <Button size="small" onClick={() => setDraft(null)}>
              {CHECK.leave}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

interface ReadingProps {
  readonly finding: FindingView;
  readonly onWrite: (draft: string) => void;
}

function Reading({ finding: { id, explanation }, onWrite }: ReadingProps) {
  const styles = useStyles();
  const { actions } = useWorkspace();
  if (!explanation) {
    return (
      <Button size="small" onClick={() => onWrite('')}>
        {CHECK.explain}
      </Button>
    );
  }
  return (
    <>
      <Kept explanation={explanation} />
      <div className={styles.deeds}>
        {explanation.stale && (
          <DeedButton size="small" act={() => actions.confirmExplanation(id)}>
            {CHECK.stillHolds}
          </DeedButton>
        )}
        <Button size="small" onClick={() => onWrite(explanation.text)}>
          {CHECK.change}
        </Button>
        <DeedButton size="small" act={() => actions.explain(id, '')}>
          {CHECK.remove}
        </DeedButton>
      </div>
    </>
  );
}

function Kept({ explanation: { text, stale } }: { explanation: ExplanationView }) {
  const styles = useStyles();
  return (
    <p className={styles.text}>
      <span className={styles.label}>{CHECK.explanation}：</span>
      {text}{' '}
      {stale && (
        <Badge appearance="outline" color="warning" title={CHECK.staleHint}>
          {CHECK.stale}
        </Badge>
      )}
    </p>
  );
}
