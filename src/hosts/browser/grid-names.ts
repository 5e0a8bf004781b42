/** What a screen reader calls the controls around the cells: the grid itself names few of them, in English. */
export interface GridNames {
  readonly toolbar: string;
  readonly undo: string;
  readonly redo: string;
  readonly fill: string;
  readonly fillColours: string;
  readonly colour: string;
  readonly moreColours: string;
  readonly addressBox: string;
  readonly cancelEntry: string;
  readonly enter: string;
  readonly insertFunction: string;
  readonly expandFormulaBar: string;
  readonly stopCalculating: string;
  readonly formulaBar: string;
  readonly cell: string;
  readonly sheets: string;
  readonly sheetList: string;
  readonly tabsBefore: string;
  readonly tabsAfter: string;
  readonly zoomOut: string;
  readonly zoomIn: string;
  readonly zoom: string;
  readonly sidePanel: string;
  readonly closeSidePanel: string;
  readonly messages: string;
}

/** `null`: it must not be there. */
type Attributes = Readonly<Record<string, string | null>>;

/** Which elements get which attributes. A picture stands for the control that it is on. */
type Rule = readonly [selector: string, attributes: (element: Element) => Attributes];

const icon = (name: string): string => `svg.univerjs-icon-${name}-icon`;
const NO_LANDMARK = { role: 'none' };
const UNREACHED = { 'aria-hidden': 'true', tabindex: '-1' };
const BUTTON = { role: 'button', tabindex: '0' };

function rulesOf(names: GridNames, describedBy: string | null): readonly Rule[] {
  const named = (selector: string, name: string, more: Attributes = {}): Rule => [
    selector,
    () => ({ 'aria-label': name, ...more }),
  ];
  const described: Attributes = describedBy === null ? {} : { 'aria-describedby': describedBy };
  const editor: Attributes = { role: 'textbox', 'aria-multiline': 'true', ...described };
  const bar = '[data-u-comp=formula-bar]';
  const menu = { 'aria-haspopup': 'menu' };
  return [
    ['#GRID header, #GRID footer, #GRID aside', () => NO_LANDMARK],
    // Cells are drawn: what is selected is told instead, and the keyboard is with the editor of cells.
    ['#GRID canvas', () => UNREACHED],

    named('#GRID [data-u-command="univer.command.undo"]', names.undo),
    named('#GRID [data-u-command="univer.command.redo"]', names.redo),
    named('#GRID .univer-toolbar-button-selector-main', names.fill, BUTTON),
    named('#GRID .univer-toolbar-button-selector-trigger', names.fillColours, BUTTON),
    ['#GRID .univer-toolbar-selector-root', () => BUTTON],
    [
      '[data-u-comp=color-picker-presets] button',
      (button) => ({ 'aria-label': `${names.colour} ${colourOf(button)}` }),
    ],
    named('[data-u-comp=color-picker] a', names.moreColours, BUTTON),

    named('#GRID [data-u-comp=defined-name] input', names.addressBox),
    // While a cell is open, Escape and Enter do the same; going there would end the typing.
    named(`#GRID ${bar} span > ${icon('close')}`, names.cancelEntry, { role: 'button' }),
    named(`#GRID ${bar} span > ${icon('check-mark')}`, names.enter, { role: 'button' }),
    named(`#GRID ${bar} ${icon('fx')}`, names.insertFunction, BUTTON),
    named(`#GRID ${bar} ${icon('dropdown')}`, names.expandFormulaBar, BUTTON),
    named(`#GRID ${bar} button > ${icon('close')}`, names.stopCalculating),
    named('[data-u-comp=editor]', names.cell, editor),
    named('[data-u-comp=editor][id$=FORMULA_BAR]', names.formulaBar, { ...editor, tabindex: '-1' }),

    named('#GRID [role=tablist]', names.sheets),
    named(`#GRID footer ${icon('convert')}`, names.sheetList, menu),
    ['#GRID footer div[aria-haspopup]', () => ({ 'aria-haspopup': null, 'aria-expanded': null })],
    named(`#GRID footer ${icon('more')}.univer-rotate-180`, names.tabsBefore),
    named(`#GRID footer ${icon('more')}:not(.univer-rotate-180)`, names.tabsAfter),
    named(`#GRID footer ${icon('reduce')}`, names.zoomOut),
    named(`#GRID footer ${icon('increase')}`, names.zoomIn),
    // The buttons beside it and the list do the same.
    ['#GRID footer [role=track], #GRID footer [role=track] *', () => UNREACHED],
    [
      '#GRID footer button[aria-haspopup=menu][data-u-comp=button]',
      (button) => ({ 'aria-label': `${names.zoom} ${button.textContent ?? ''}` }),
    ],

    named('#GRID [data-u-comp=sidebar]', names.sidePanel),
    ['#GRID [data-u-comp=sidebar][aria-expanded=true]', () => ({ 'aria-expanded': null })],
    named('#GRID [data-u-comp=sidebar] > section > header > button', names.closeSidePanel),
    ['#GRID [data-u-comp=sidebar] > [role=separator]', () => UNREACHED],
    named('#GRID section[aria-live]', names.messages, { role: 'status' }),
  ];
}

/**
 * Gives names and roles to what the grid draws, now and whenever it draws more.
 * @param container of the grid; what describes it describes whatever has its keyboard, too
 * @returns stops
 */
export function nameGrid(container: HTMLElement, names: GridNames): () => void {
  const within = `#${CSS.escape(container.id)}`;
  const rules = rulesOf(names, container.getAttribute('aria-describedby')).map(
    ([selector, attributes]) => [selector.split('#GRID').join(within), attributes] as const,
  );
  let frame = 0;
  const name = (): void => {
    frame = 0;
    // The editor of the formula bar is made outside; the grid itself takes it in once it is used.
    const strayed = document.querySelector('body > [id^=univer-doc-selection-container]');
    if (strayed) container.append(strayed);
    for (const [selector, attributes] of rules) {
      for (const found of document.querySelectorAll(selector)) {
        const element = found instanceof SVGElement ? found.parentElement : found;
        if (element) give(element, attributes(found));
      }
    }
  };
  const observer = new MutationObserver(() => (frame ||= requestAnimationFrame(name)));
  observer.observe(container, { childList: true, subtree: true, characterData: true });
  // Menus stand beside everything else.
  observer.observe(document.body, { childList: true });
  container.addEventListener('keydown', press);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    container.removeEventListener('keydown', press);
  };
}

function give(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) === value) continue;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}

/** As it is painted, the only name that it has: `#RRGGBB`. */
function colourOf(button: Element): string {
  const parts = getComputedStyle(button).backgroundColor.match(/\d+/g) ?? [];
  const hex = parts.slice(0, 3).map((part) => Number(part).toString(16).padStart(2, '0'));
  return `#${hex.join('').toUpperCase()}`;
}

/** Presses what only the pointer could; what opens a menu hears of keys itself. */
function press(event: KeyboardEvent): void {
  const { key, target } = event;
  if (key !== 'Enter' && key !== ' ') return;
  if (!(target instanceof HTMLElement) || !target.matches('[role=button]:not(button)')) return;
  if (target.hasAttribute('aria-haspopup')) return;
  event.preventDefault();
  target.click();
}
