import { makeStyles } from '@fluentui/react-components';
import { useWorkspaceState } from '../use-workspace';
import { CarryOverQuestion } from './carry-over-question';
import { RenamedQuestion } from './renamed-question';
import { SheetQuestion } from './sheet-question';

const useStyles = makeStyles({
  // A long question is scrolled by itself: what it is about stays in sight.
  questions: { flexShrink: 0, maxHeight: '60%', overflowY: 'auto' },
});

/** What the user is asked; it stands above whatever tab is open, for any of them may have raised it. */
export function OpenQuestions() {
  const styles = useStyles();
  const { sheetInTheWay, renamed, carryOver } = useWorkspaceState();
  return (
    <div className={styles.questions}>
      {sheetInTheWay !== null && <SheetQuestion sheet={sheetInTheWay} />}
      {renamed !== null && <RenamedQuestion renamed={renamed} />}
      {carryOver && <CarryOverQuestion key={carryOver.from} carryOver={carryOver} />}
    </div>
  );
}
