/**
 * What the menus of the grid would do, by what it calls them there. Not shown is what is refused, because
 * no file would keep it, and what an accountant has no use for.
 */
const NOT_KEPT = [
  ...['set-once-format-painter', 'set-range-font-family', 'set-range-fontsize', 'set-range-bold'],
  ...['set-range-font-increase', 'set-range-font-decrease', 'set-range-italic', 'set-range-stroke'],
  ...['set-range-underline', 'set-range-text-color', 'reset-range-text-color', 'set-border-basic'],
  ...['set-horizontal-text-align', 'set-vertical-text-align', 'set-text-wrap', 'set-text-rotation'],
  ...['add-worksheet-merge', 'add-worksheet-merge-all', 'add-worksheet-merge-vertical'],
  ...['add-worksheet-merge-horizontal', 'remove-worksheet-merge', 'paste-format'],
  ...['clear-selection-all', 'clear-selection-format', 'set-tab-color', 'remove-sheet-confirm'],
  ...['copy-sheet', 'set-worksheet-hidden', 'insert-col-before', 'insert-multi-cols-before'],
  ...['insert-multi-cols-right', 'remove-col-confirm', 'insert-range-move-right-confirm'],
  ...['insert-range-move-down-confirm', 'delete-range-move-left-confirm'],
  'delete-range-move-up-confirm',
  ...['numfmt.set.percent', 'numfmt.set.currency', 'numfmt.add.decimal.command'],
  ...['numfmt.subtract.decimal.command', 'numfmt.set.numfmt', 'paste-besides-border'],
].map((name) => `sheet.command.${name}`);
const HEADINGS = [
  ...['sheet.contextMenu.permission', 'sheet.operation.rename-sheet'],
  'ui-sheet.command.show-menu-list',
  ...['sheet.command.add-range-protection-from-toolbar', 'sheet.operation.open.numfmt.panel'],
  ...['sheet.command.add-range-protection-from-sheet-bar'],
  ...['sheet.command.view-sheet-permission-from-sheet-bar'],
  ...['sheet.command.delete-worksheet-protection-from-sheet-bar'],
  ...['sheet.command.change-sheet-protection-from-sheet-bar'],
];

/** Rows of functions by subject: who knows them types them. */
const FUNCTIONS = [
  ...['financial', 'logical', 'text', 'date', 'lookup', 'math', 'statistical', 'engineering'],
  ...['information', 'database'],
].map((subject) => `formula-ui.operation.insert-function.${subject}`);
const OF_NO_USE = [
  ...['base-ui.operation.toggle-shortcut-panel', 'sheet.toolbar.text-to-number'],
  // Pasting leaves looks as they are.
  'sheet.command.paste-col-width',
];

export const MENUS = Object.fromEntries(
  [...NOT_KEPT, ...HEADINGS, ...FUNCTIONS, ...OF_NO_USE].map((id) => [id, { hidden: true }]),
);
