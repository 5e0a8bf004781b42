import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CarryOverItem, CarryOverView } from '../../session/workspace/year-state';
import { QUESTION } from '../../wording/pane/question-labels';
import { DeedButton } from '../deed-button';
import { useLayout } from '../layout-styles';
import { useWorkspace } from '../use-workspace';
import { QuestionPanel } from './question-panel';

const useStyles = makeStyles({
  label: { display: 'flex', flexDirection: 'column' },
  replaces: { fontWeight: tokens.fontWeightSemibold },
});

/** 接续: what an earlier version would bring, to be chosen from. What replaces nothing is ticked. */
export function CarryOverQuestion({ carryOver }: { carryOver: CarryOverView }) {
  const styles = useStyles();
  const layout = useLayout();
  const { actions } = useWorkspace();
  const { from, items } = carryOver;
  const [chosen, setChosen] = useState<readonly CarryOverItem['key'][]>(() =>
    items.filter(({ replaces }) => !replaces).map(({ key }) => key),
  );
  const choose = (key: CarryOverItem['key'], on: boolean): void =>
    setChosen((before) => [...before.filter((one) => one !== key), ...(on ? [key] : [])]);
  return (
    <QuestionPanel title={QUESTION.carryTitle(from)}>
      <p>{items.length > 0 ? QUESTION.carryText : QUESTION.nothingToCarry}</p>
      {items.map(({ key, label, detail, replaces }) => (
        <Checkbox
          key={key}
          checked={chosen.includes(key)}
          onChange={(_, { checked }) => choose(key, checked === true)}
          label={
            <span className={styles.label}>
              <span>
                {label}
                {replaces && <span className={styles.replaces}>（{QUESTION.replaces}）</span>}
              </span>
              <span className={layout.quiet}>{detail}</span>
            </span>
          }
        />
      ))}
      <div className={layout.row}>
        {items.length > 0 && (
          <DeedButton
            appearance="primary"
            disabledFocusable={chosen.length === 0}
            act={() => actions.carryOver(chosen)}
          >
            {QUESTION.carry}
          </DeedButton>
        )}
        <Button onClick={() => actions.dropCarryOver()}>
          {items.length > 0 ? QUESTION.cancel : QUESTION.close}
        </Button>
      </div>
    </QuestionPanel>
  );
}
