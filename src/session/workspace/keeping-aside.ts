import { RESULT } from '../../wording/pane-outcome';
import { figuresOf } from '../figures-of';
import type { Outcome } from './desk';
import { writeKeptFile } from './kept-file';
import { resultFileName } from './result-file-name';
import { save } from './saving';
import { whoseBook } from './whose';
import type { Year } from './year';

/** Saves all that is kept as a `.gouji.json`, with this year's figures for the next. @throws HostError */
export async function keepAside({ desk }: Year): Promise<Outcome> {
  const { opened } = desk.standing();
  const bytes = writeKeptFile(whoseBook(opened.book), desk.kept.all(), figuresOf(opened));
  return save(desk, resultFileName(opened.book, RESULT.kept, 'gouji.json'), bytes);
}
