import { useWorkspaceState } from '../use-workspace';
import { CarryOverQuestion } from './carry-over-question';
import { FreshNotice } from './fresh-notice';
import { RenamedQuestion } from './renamed-question';
import { SheetQuestion } from './sheet-question';

/** What the user is asked; it stands above whatever tab is open, for any of them may have raised it. */
export function OpenQuestions() {
  const { sheetInTheWay, renamed, carryOver } = useWorkspaceState();
  return (
    <>
      {sheetInTheWay !== null && <SheetQuestion sheet={sheetInTheWay} />}
      {renamed !== null && <RenamedQuestion renamed={renamed} />}
      {carryOver && <CarryOverQuestion key={carryOver.from} carryOver={carryOver} />}
      <FreshNotice />
    </>
  );
}
