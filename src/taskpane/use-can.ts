import { useWorkspaceState } from './use-workspace';

/** What there is any use in offering, here and now. */
export interface Can {
  readonly insert: boolean;
  readonly save: boolean;
  readonly pick: boolean;
  /** A workbook is open that figures can be taken from. */
  readonly work: boolean;
}

export function useCan(): Can {
  const { book, check, capabilities } = useWorkspaceState();
  return {
    insert: capabilities.sheets && book?.readOnly !== true,
    save: capabilities.saveFile.length > 0,
    pick: capabilities.pickFile,
    work: check !== null,
  };
}
