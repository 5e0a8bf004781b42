import { Button, Field, Textarea, makeStyles } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useEffect, useRef, useState } from 'react';
import type { GapView } from '../../session/workspace/year-state';
import { GAP_HINT, NARRATIVE_TAB } from '../../wording/pane/narrative-labels';
import { useLayout } from '../layout-styles';
import { useWorkspace } from '../use-workspace';
import { gapGoal } from './goals';

const useStyles = makeStyles({
  text: { width: '100%', '& > textarea': { minHeight: '40px', maxHeight: '200px' } },
  done: { verticalAlign: 'text-bottom', marginRight: '2px' },
});

export interface GapFieldProps {
  readonly gap: GapView;
  readonly onSaved: () => void;
}

/** One thing to be said; kept when the field is left, or with Ctrl+Enter. */
export function GapField({ gap, onSaved }: GapFieldProps) {
  const styles = useStyles();
  const layout = useLayout();
  const workspace = useWorkspace();
  const { path, asked, proposal, value } = gap;
  const open = value.trim() === '';
  const [text, setText] = useState(value);
  /** What was last handed over. */
  const sent = useRef(value);
  // What is kept may be worded otherwise than it was typed; what is being typed is never touched.
  useEffect(() => {
    setText((typed) => (typed === sent.current ? value : typed));
    sent.current = value;
  }, [value]);

  const save = async (wanted: string): Promise<void> => {
    const before = sent.current;
    if (wanted === before) return;
    sent.current = wanted;
    await workspace.actions.answer(path, wanted);
    if (workspace.state().message?.kind === 'problem') sent.current = before;
    else onSaved();
  };
  const adopt = (): void => {
    setText(proposal ?? '');
    void save(proposal ?? '');
  };
  return (
    <Field
      label={
        <>
          {!open && (
            <CheckmarkCircle16Regular className={styles.done} title={NARRATIVE_TAB.filledOne} />
          )}
          {asked}
        </>
      }
      hint={GAP_HINT[path]}
    >
      <Textarea
        className={styles.text}
        data-goal={gapGoal(path)}
        resize="vertical"
        value={text}
        onChange={(_, data) => setText(data.value)}
        onBlur={() => void save(text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(text);
        }}
      />
      {open && proposal !== null && text.trim() === '' && (
        <div>
          <span className={layout.quiet}>
            {NARRATIVE_TAB.proposal}
            {proposal}
          </span>{' '}
          <Button
            size="small"
            aria-label={NARRATIVE_TAB.adoptFor(asked)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={adopt}
          >
            {NARRATIVE_TAB.adopt}
          </Button>
        </div>
      )}
    </Field>
  );
}
