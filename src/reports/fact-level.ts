/** Whether a fact is the total of its group. */
export function isTotal(id: string): boolean {
  return /^(?:sangong|operating|income|expenditure|procurement)\.total$/.test(id);
}

/** How far below a total a fact stands, in steps. */
export function levelOf(id: string): number {
  const [group = '', ...parts] = id.split('.');
  if (group === 'sangong') return parts.filter((part) => part !== 'total').length;
  if (group === 'assets' || group === 'project' || isTotal(id)) return 0;
  return /^expenditure\.(?:personnel|publicUse)$/.test(id) ? 2 : 1;
}
