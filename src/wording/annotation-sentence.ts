/** What became of the findings when a document was annotated. */
interface Tally {
  readonly comments: number;
  readonly inWorkbook: number;
  readonly nowhere: number;
}

/** @param out the file with the comments, as the user called it */
export function annotationSentence(out: string, { comments, inWorkbook, nowhere }: Tally): string {
  const left = [
    ...(inWorkbook > 0 ? [`${String(inWorkbook)} 处在工作簿里`] : []),
    ...(nowhere > 0 ? [`${String(nowhere)} 处在文中没有对应的位置`] : []),
  ];
  const rest = left.length === 0 ? '' : `；另有 ${left.join('、')}，没有批注`;
  return `批注 ${String(comments)} 条，已写入 ${out}${rest}`;
}
