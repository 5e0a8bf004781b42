import { FormatError } from '../../format-error';
import type { OfficePackage } from '../../package/office-package';
import { colourOf, type ThemeColours } from './colour';

/** In the order in which cells number them, which is not that of the part. */
const NAMES = [
  ...['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2'],
  ...['accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'],
];

/**
 * The colours of a workbook's theme; of one that cannot be read, none.
 * @param part absent: the workbook has no theme
 */
export function readThemeColours(source: OfficePackage, part: string | undefined): ThemeColours {
  if (part === undefined) return [];
  const colours: (string | undefined)[] = [];
  let [scheme, at] = [false, -1];
  try {
    source.scan(part, {
      open(name, { val, lastClr }) {
        if (name === 'clrScheme') scheme = true;
        else if (!scheme) return;
        else if (name === 'srgbClr') colours[at] ??= colourOf({ rgb: val }, []);
        else if (name === 'sysClr') colours[at] ??= colourOf({ rgb: lastClr }, []);
        else at = NAMES.indexOf(name);
      },
      close(name) {
        if (name === 'clrScheme') scheme = false;
      },
    });
  } catch (problem) {
    if (problem instanceof FormatError) return [];
    throw problem;
  }
  return colours;
}
