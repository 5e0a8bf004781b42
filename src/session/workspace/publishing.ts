import { reason, Refusal } from '../../model/reason';
import { keptSentence, removedSentence } from '../../wording/clean-sentence';
import { DONE, lookAtLine, removedLine, RESULT } from '../../wording/pane-outcome';
import { publishCopy } from '../publish';
import type { Outcome, Work } from './desk';
import { resultFileName } from './result-file-name';
import { save } from './saving';
import type { Year } from './year';

/**
 * 生成公开稿: a clean copy of the workbook as it is now; the workbook itself is not touched.
 * @throws Refusal `pane.no-copy`, `publish.*`, `format.*`; HostError
 */
export async function publish({ desk }: Year, { signal }: Work): Promise<Outcome> {
  const { host } = desk;
  const { opened, report } = desk.standing();
  const { book } = opened;
  if (!host.capabilities.copyOfWorkbook) throw new Refusal(reason('pane.no-copy'));
  const { name } = await host.workbook();
  const bytes = await host.copyOfWorkbook();
  signal.throwIfAborted();
  const { bytes: copy, removed, kept } = await publishCopy(bytes, name);
  signal.throwIfAborted();
  const extension = /\.(xls[xm])$/i.exec(name)?.[1]?.toLowerCase() ?? 'xlsx';
  const lines = removed.map((item) => removedLine(removedSentence(item)));
  return save(desk, resultFileName(book, RESULT.publish, extension), copy, [
    ...(report.verdict === 'pass' ? [] : [lookAtLine(DONE.notPassed[report.verdict])]),
    ...(lines.length > 0 ? lines : [DONE.nothingRemoved]),
    ...kept.map((item) => lookAtLine(keptSentence(item))),
  ]);
}
