import type { Workspace } from '../session/workspace/workspace';

/** A file as the user chose or dropped it. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /**
   * Puts other bytes in its place on the disk. Absent where the browser has no way to it.
   */
  readonly replace?: (bytes: Uint8Array) => Promise<Replaced>;
}

/**
 * `saved`: they are there now · `failed`: the user said no, or another program holds the file ·
 * `changed`: somebody else has written it since, so it was left alone.
 */
export type Replaced = 'saved' | 'failed' | 'changed';

/** What is open: a workbook in the grid, or a document whose tables and text are looked at only. */
export interface OpenBook {
  readonly name: string;
  readonly kind: 'workbook' | 'document';
  readonly workspace: Workspace;
  /** Saved, it is the file that was opened with the changes, and may take its place; else another kind of file. */
  readonly savesBack: boolean;
  /** Something would be lost if it were closed now. */
  readonly dirty: boolean;
  /** The user has a cell open: what stands in it is not part of the book yet. */
  readonly editing: boolean;
  /** Enters it, as going to another cell would. */
  finishEditing(): Promise<void>;
  /** @returns stops listening */
  onDirty(listener: (dirty: boolean) => void): () => void;
  /** Reads and checks it, once its pane stands. Never rejects: what went wrong is in the workspace. */
  start(): Promise<void>;
  /** Gives the keyboard to the grid. */
  focus(): void;
  /**
   * The file as it was opened, plus what was done to it since; afterwards it is no longer dirty once
   * `saved` is called, because only the face knows whether the file reached the disk.
   * @throws Refusal
   */
  toFile(): Promise<Uint8Array>;
  saved(): void;
  close(): void;
}

/** `saved`: known to be on the disk · `offered`: handed to the browser · `failed`: the user gave up. */
export type Given = 'saved' | 'offered' | 'failed';

export interface Handed {
  readonly given: Given;
  /** As it stands on the disk now, where the browser tells. */
  readonly file?: ChosenFile;
}

/** The program behind the workbench: a grid in the page, and what opens files into it. */
export interface WorkbenchProgram {
  /** Where the grid is drawn; the face puts it into its place. */
  readonly grid: HTMLElement;
  /**
   * Opens a file instead of what is open. What was open stays as it was where the file is refused.
   * @param signal gives up; what was open stays
   * @throws Refusal in the words of the command line
   */
  open(file: ChosenFile, signal: AbortSignal): Promise<OpenBook>;
  /** Samples that come with the page, by what they are called in it. */
  readonly samples: readonly { readonly key: string; readonly name: string }[];
  sample(key: string, signal: AbortSignal): Promise<ChosenFile>;
  /** @returns `null`: the user gave up @throws HostError */
  pick(): Promise<ChosenFile | null>;
  /**
   * The one file in what was dropped. Must be called while the event lasts.
   * @returns `null`: there is none @throws HostError
   */
  dropped(dropped: DataTransfer): Promise<ChosenFile | null>;
  /**
   * Hands a file to the user, who may say where to.
   */
  give(name: string, bytes: Uint8Array): Promise<Handed>;
}
