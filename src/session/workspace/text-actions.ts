import type { PickedFile } from '../../hosts/port';
import type { Desk } from './desk';

/** What the user may have done with texts. Each runs as a task and says what became of it; none rejects. */
export interface TextActions {
  /** 校对: picks the finished text and holds it against the workbook, now and at every change. */
  chooseText(): Promise<void>;
  /** The same with a file that is at hand. */
  takeText(file: PickedFile): Promise<void>;
  dropText(): Promise<void>;
  /** Saves a copy of the picked Word file with a comment at each finding. */
  saveAnnotated(): Promise<void>;
  /** Puts the sentence of a finding on the clipboard, to be looked for in the file. */
  copyQuote(finding: string): Promise<void>;
}

export function textActions(desk: Desk): TextActions {
  desk.onChecked(() => void follow(desk));
  const { run } = desk;
  return {
    chooseText: () => run('choosing', async (work) => (await choosing()).chooseText(desk, work)),
    takeText: (file) =>
      run('choosing', async (work) => (await choosing()).takeText(desk, file, work)),
    dropText: () => run('proofreading', async () => (await proofreading()).dropText(desk)),
    saveAnnotated: () =>
      run('saving', async (work) => (await annotating()).saveAnnotated(desk, work)),
    copyQuote: (id) => run('copying', async () => (await proofreading()).copyQuote(desk, id)),
  };
}

/** What the face shows follows every check; where neither tables nor a text have changed, nothing is read. */
async function follow(desk: Desk): Promise<void> {
  (await proofreading()).followTexts(desk);
}

/* Each is loaded when it is asked for, so that the pane can show itself before. */
const proofreading = () => import(/* webpackChunkName: "texts" */ './proofreading');
const choosing = () => import(/* webpackChunkName: "text-file" */ './choosing-text');
const annotating = () => import(/* webpackChunkName: "text-file" */ './annotating');
