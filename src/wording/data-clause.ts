import { dataState, type DataState } from '../editions/in-use';

/** `“某市财政局 2026”（2026.1）`. */
export function packName({
  name,
  version,
}: {
  readonly name: string;
  readonly version: string;
}): string {
  return `“${name}”（${version}）`;
}

/** By which data a book is checked, where it is not simply by those that ship; `''` otherwise. */
export function dataClause(state: DataState = dataState()): string {
  switch (state.kind) {
    case 'shipped':
      return '';
    case 'in-use':
      return `用数据包${packName(state.pack)}`;
    case 'missing':
      return '没有取到数据包，用随附的数据';
    case 'refused':
      return '数据包不能用，用随附的数据';
  }
}
