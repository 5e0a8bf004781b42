import { FormatError } from '../format-error';
import type { XlsxLimits } from './limits';
import type { OfficePackage } from './package';
import { StringText } from './string-text';

/**
 * The texts that cells refer to by index.
 * @throws FormatError `too-many-cells`, and as `OfficePackage.scan`
 */
export function readSharedStrings(
  source: OfficePackage,
  part: string,
  limits: XlsxLimits,
): readonly string[] {
  const strings: string[] = [];
  const item = new StringText();
  source.scan(part, {
    open: (name) => item.open(name),
    text: (piece) => item.text(piece),
    close(name) {
      item.close(name);
      if (name !== 'si') return;
      if (strings.length >= limits.cells) {
        throw new FormatError('too-many-cells', { limit: limits.cells });
      }
      strings.push(item.take());
    },
  });
  return strings;
}
