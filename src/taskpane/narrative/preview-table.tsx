import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { textOfBlocks, type Table, type TableRow } from '../../model/document';
import { NARRATIVE_TAB } from '../../wording/pane/narrative-labels';
import type { BlockProps } from './preview-block';
import { PreviewRun } from './preview-run';

/** Longer tables are folded: they are the workbook's own, and what is written is the text. */
const SHOWN = 8;

const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    maxWidth: '100%',
    marginBottom: tokens.spacingVerticalS,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& td, & th': {
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      padding: '1px 4px',
      minWidth: '3.5em',
      fontWeight: tokens.fontWeightRegular,
      overflowWrap: 'normal',
    },
  },
});

/** A table of the text, simplified; what is wider than the pane is scrolled within its frame. */
export function PreviewTable({
  table,
  places,
  goTo,
}: Omit<BlockProps, 'block'> & { readonly table: Table }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { rows, headRows = 0 } = table;
  const count = all ? rows.length : headRows + SHOWN;
  const line = (row: TableRow, i: number, head: boolean) => (
    <tr key={i}>
      {row.cells.map(({ column, columnSpan, align, blocks }) => {
        // What is left of a merged heading heads nothing.
        const Cell = head && textOfBlocks(blocks).trim() !== '' ? 'th' : 'td';
        return (
          <Cell key={column} colSpan={columnSpan} style={{ textAlign: align }}>
            {blocks.map((block, at) => (
              <CellText key={at} block={block} places={places} goTo={goTo} />
            ))}
          </Cell>
        );
      })}
    </tr>
  );
  return (
    <>
      <div className={styles.frame} role="group" aria-label={NARRATIVE_TAB.table} tabIndex={0}>
        <table className={styles.table}>
          {headRows > 0 && (
            <thead>{rows.slice(0, headRows).map((row, i) => line(row, i, true))}</thead>
          )}
          <tbody>{rows.slice(headRows, count).map((row, i) => line(row, i, false))}</tbody>
        </table>
      </div>
      {rows.length > count && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {NARRATIVE_TAB.allRows(rows.length)}
        </Button>
      )}
    </>
  );
}

/** A paragraph of a cell; a table inside a table is left to the file. */
function CellText({ block, places, goTo }: BlockProps) {
  if (block.kind === 'table') return null;
  return (
    <div>
      {block.runs.map((run, i) => (
        <PreviewRun key={i} run={run} places={places} goTo={goTo} />
      ))}
    </div>
  );
}
