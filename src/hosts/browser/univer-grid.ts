import {
  ICommandService,
  IUndoRedoService,
  LocaleType,
  LogLevel,
  Univer,
  mergeLocales,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import type { WorkbookLook } from '../../formats/xlsx/look/read-look';
import type { MemoryWorkbook } from '../memory/memory-workbook';
import { GridBook } from './grid-book';
import { GridFocus } from './grid-focus';
import { gridWorkbookOf } from './grid-workbook';
import { locksOf } from './grid-locks';
import { MENUS } from './grid-menus';
import { nameGrid, type GridNames } from './grid-names';
import { UndoWithoutLooks } from './looks-stay';
import { saySelection, type SelectionWords } from './said-selection';

/** What the grid says to those who do not see it. */
export interface GridWords extends GridNames {
  readonly selected: SelectionWords;
}

const DARK = matchMedia('(prefers-color-scheme: dark)');

/** The grid in the page: it shows one workbook at a time, lets the user type, and calculates. */
export class UniverGrid {
  readonly #univer: Univer;
  /** What scripts and tests can do with it. */
  readonly api: FUniver;
  readonly #focus = new GridFocus();
  readonly #stops: readonly (() => void)[];
  #shown = 0;
  #book: GridBook | null = null;

  /**
   * @param container an element's id. Rules of the page's own must name classes or ids: one for all
   *   `header` elements would lay the grid out anew.
   */
  constructor(
    private readonly container: string,
    words: GridWords,
  ) {
    this.#univer = new Univer({
      locale: LocaleType.ZH_CN,
      locales: { [LocaleType.ZH_CN]: mergeLocales(zhCN, { ribbon: { start: words.toolbar } }) },
      logLevel: LogLevel.WARN,
      darkMode: DARK.matches,
      override: [[IUndoRedoService, { useClass: UndoWithoutLooks }]],
    });
    // First of all who hear of it: the engine of formulas forgets the formula of a cell that is about to change.
    this.#univer
      .__getInjector()
      .get(ICommandService)
      .beforeCommandExecuted(({ id, params }, options) => this.#book?.before(id, params, options));
    const { plugins } = UniverSheetsCorePreset({
      container,
      menu: MENUS,
      ribbonType: 'simple',
      disableAutoFocus: true,
      // Sheets are not added here, and lines between cells are drawn as in the file.
      footer: { menus: false, addSheetButtonConfig: { show: false } },
      // Codes and numbers of columns are texts; a mark on each of them is no help.
      ...{ disableTextFormatAlert: true, disableTextFormatMark: true },
      sheets: {
        ...{ disableForceStringAlert: true, disableForceStringMark: true },
        clipboardConfig: { hidePasteOptions: true },
      },
      // What a file says its formulas come to is what is checked, until the user changes something.
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    });
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) this.#univer.registerPlugin(plugin[0], plugin[1]);
      else this.#univer.registerPlugin(plugin);
    }
    this.api = FUniver.newAPI(this.#univer);
    DARK.addEventListener('change', this.#followTheme);
    const element = document.getElementById(container);
    this.#stops = element
      ? [nameGrid(element, words), saySelection(this.api, element, words.selected)]
      : [];
  }

  /** Shows another workbook instead of the one that stood there, which is closed once this one is there. */
  show(workbook: MemoryWorkbook, look: WorkbookLook | null): GridBook {
    this.#focus.showing();
    const before = this.api.getActiveWorkbook();
    const id = `workbook${String(++this.#shown)}`;
    const book = new GridBook(
      this.api,
      this.#univer.__getInjector(),
      gridWorkbookOf(id, workbook, look),
      locksOf(workbook, look),
      () => document.getElementById(this.container)?.clientWidth ?? 0,
    );
    if (before) this.api.disposeUnit(before.getId());
    this.#book = book;
    return book;
  }

  /** As the system has it, like the page around. */
  readonly #followTheme = (): void => this.api.toggleDarkMode(DARK.matches);

  dispose(): void {
    DARK.removeEventListener('change', this.#followTheme);
    for (const stop of this.#stops) stop();
    this.#focus.dispose();
    this.#univer.dispose();
  }
}
