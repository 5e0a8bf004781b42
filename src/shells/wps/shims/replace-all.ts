/** `replaceAll` of texts: Chrome 85. */
import { addMissing } from './add-missing';

const SPECIAL = /[\\^$.*+?()[\]{}|]/g;

type Replacement = Parameters<string['replace']>[1];

function replaceAll(this: string, search: string | RegExp, replacement: Replacement): string {
  const all = search instanceof RegExp ? search : new RegExp(search.replace(SPECIAL, '\\$&'), 'g');
  if (!all.global) throw new TypeError('replaceAll must be called with a global RegExp');
  return this.replace(all, replacement);
}

addMissing(String.prototype, 'replaceAll', replaceAll);
