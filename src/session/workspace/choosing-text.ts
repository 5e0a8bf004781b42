import type { PickedFile } from '../../hosts/port';
import { reason, Refusal } from '../../model/reason';
import { readContent } from '../open';
import type { Desk, Outcome, Work } from './desk';
import { followTexts } from './proofreading';
import type { TextFile } from './texts';

/** What a 情况说明 is written in. */
const KINDS = ['.docx', '.doc', '.txt'];

/**
 * 校对: picks the finished text and holds it against the workbook. One that cannot be read is told of
 * where its findings would stand.
 * @throws Refusal `pane.nothing-open`; HostError
 */
export async function chooseText(desk: Desk, work: Work): Promise<Outcome | null> {
  desk.standing();
  const picked = await desk.host.pickFile(KINDS);
  return picked && takeText(desk, picked, work);
}

/** The same with a file that is at hand. @throws Refusal `pane.nothing-open` */
export async function takeText(
  desk: Desk,
  { name, bytes }: PickedFile,
  { signal }: Work,
): Promise<null> {
  desk.standing();
  signal.throwIfAborted();
  const content = await contentOf(bytes, name);
  signal.throwIfAborted();
  desk.texts.file = { name, bytes, content };
  followTexts(desk);
  return null;
}

async function contentOf(bytes: Uint8Array, name: string): Promise<TextFile['content']> {
  try {
    const content = await readContent(bytes, name);
    if (content.kind === 'document') return content.document;
    return new Refusal(reason('pane.text-is-workbook', { name }));
  } catch (problem) {
    if (problem instanceof Refusal) return problem;
    throw problem;
  }
}
