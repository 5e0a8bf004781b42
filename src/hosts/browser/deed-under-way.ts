import { RedoCommand, UndoCommand, type IUndoRedoService } from '@univerjs/core';

/** What a user does, other than what follows from it. */
const COMMAND = /^(univer|sheet)\.command\./;
const ROW_COMMAND = /^sheet\.command\.(insert-row|insert-multi-rows|remove-row)/;
const ROW_MUTATION = /^sheet\.mutation\.(insert-row|remove-rows)$/;

/** What the user is doing, of which the grid's own deeds say nothing. */
export class DeedUnderWay {
  /** She takes back what she did last. */
  takesBack = false;
  /** Rows come or go: formulas that follow and looks that are taken over are no edits of hers. */
  movesRows = false;

  constructor(private readonly undoing: IUndoRedoService) {}

  /** @param id of what is about to be done */
  begin(id: string): void {
    if (!COMMAND.test(id)) return;
    const again = this.doneAgain(id) ?? [];
    this.takesBack = id === UndoCommand.id;
    this.movesRows = ROW_COMMAND.test(id) || again.some((one) => ROW_MUTATION.test(one.id));
  }

  private doneAgain(id: string) {
    if (id === UndoCommand.id) return this.undoing.pitchTopUndoElement()?.undoMutations;
    return id === RedoCommand.id ? this.undoing.pitchTopRedoElement()?.redoMutations : undefined;
  }
}
