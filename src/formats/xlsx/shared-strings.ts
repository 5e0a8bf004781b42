import { FormatError } from '../format-error';
import type { OfficePackage } from '../package/office-package';
import type { XlsxLimits } from './limits';
import { StringText } from './string-text';

/**
 * The texts that cells refer to by index; none without such a part.
 * @throws FormatError `too-many-cells`, and as `OfficePackage.scan`
 */
export function readSharedStrings(
  source: OfficePackage,
  part: string | undefined,
  limits: XlsxLimits,
): readonly string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
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
