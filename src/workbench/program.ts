import type { Workspace } from '../session/workspace/workspace';

/** A file as the user chose or dropped it. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is open: a workbook in the grid, or a document whose tables and text are looked at only. */
export interface OpenBook {
  readonly name: string;
  readonly kind: 'workbook' | 'document';
  readonly workspace: Workspace;
  /** Something would be lost if it were closed now. */
  readonly dirty: boolean;
  /** @returns stops listening */
  onDirty(listener: (dirty: boolean) => void): () => void;
  /**
   * The file as it was opened, plus what was done to it since; afterwards it is no longer dirty once
   * `saved` is called, because only the face knows whether the file reached the disk.
   * @throws Refusal
   */
  toFile(): Promise<Uint8Array>;
  saved(): void;
  close(): void;
}

/** The program behind the workbench: a grid in the page, and what opens files into it. */
export interface WorkbenchProgram {
  /**
   * Opens a file instead of what is open. What was open stays as it was where the file is refused.
   * @param signal gives up; what was open stays
   * @throws Refusal in the words of the command line
   */
  open(file: ChosenFile, signal: AbortSignal): Promise<OpenBook>;
  /** Samples that come with the page, by what they are called in it. */
  readonly samples: readonly { readonly key: string; readonly name: string }[];
  sample(key: string, signal: AbortSignal): Promise<ChosenFile>;
}
