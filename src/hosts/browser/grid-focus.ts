const EDITOR = '[data-u-comp=editor]';
/** The grid takes the keyboard back from these at once, so that it could never press them. */
const TAKEN_BACK = '[data-u-comp=button], [data-u-comp=sheet-bar-append-button]';

/** Keeps the grid from taking the keyboard where the user did not give it. */
export class GridFocus {
  #showing = false;
  #byKeys = false;

  constructor() {
    window.addEventListener('keydown', this.#acted, true);
    window.addEventListener('pointerdown', this.#acted, true);
    document.addEventListener('focusin', this.#came, true);
  }

  /** A workbook is about to be shown: until the user acts, the keyboard stays with whoever has it. */
  showing(): void {
    this.#showing = true;
  }

  dispose(): void {
    window.removeEventListener('keydown', this.#acted, true);
    window.removeEventListener('pointerdown', this.#acted, true);
    document.removeEventListener('focusin', this.#came, true);
  }

  readonly #acted = ({ type }: Event): void => {
    this.#showing = false;
    this.#byKeys = type === 'keydown';
  };

  readonly #came = (event: FocusEvent): void => {
    const { target, relatedTarget } = event;
    if (!(target instanceof HTMLElement)) return;
    if (this.#showing && target.matches(EDITOR)) {
      event.stopPropagation();
      if (relatedTarget instanceof HTMLElement) relatedTarget.focus();
      else target.blur();
      return;
    }
    // Somebody has sent it there.
    if (target.closest('[data-u-comp]')) this.#showing = false;
    if (this.#byKeys && target.matches(TAKEN_BACK)) unseen(target);
  };
}

/** The grid knows them by this attribute, when it hears of the event. */
function unseen({ dataset }: HTMLElement): void {
  const comp = dataset['uComp'];
  delete dataset['uComp'];
  setTimeout(() => (dataset['uComp'] = comp));
}
