import { officeVersion } from '../../src/hosting/office-version';

/** Where manifest.xml in the repository says that the add-in is: the server of `npm run start:excel`. */
export const DEVELOPMENT_URL = 'https://localhost:3000/excel/';

/** Actions that open the pane by its address, as functions of the page that shares one runtime. */
const SHOW_TASK =
  /<Action xsi:type="ShowTaskpane">\s*<TaskpaneId>[^<]*<\/TaskpaneId>\s*<SourceLocation resid="(Check|Summary|Narrative)\.Url" \/>\s*<\/Action>/g;
const TASK_ADDRESS = /\s*<bt:Url id="(?:Check|Summary|Narrative)\.Url" [^>]*>/g;
const RUNTIMES =
  '<Runtimes>\n          <Runtime resid="Pane.Url" lifetime="long" />\n        </Runtimes>\n        ';
/** What is said of the repository's own. */
const COMMENT = /<!--[^]*?-->\n/;

/** An installation, as its manifest has to know it. */
export interface Placed {
  /** Where the files of the add-in will be, https, with a slash at its end. */
  readonly url: string;
  /** Of the package. */
  readonly version: string;
  /** Pane and buttons in one page that stays alive; otherwise a button opens the pane at its own address. */
  readonly sharedRuntime: boolean;
}

/** @param xml the manifest of the repository */
export function excelManifest(xml: string, { url, version, sharedRuntime }: Placed): string {
  const placed = xml
    .replace(COMMENT, '')
    .replaceAll(DEVELOPMENT_URL, () => url.replaceAll('&', '&amp;'))
    .replace(/<Version>[^<]*</, `<Version>${officeVersion(version)}<`);
  if (!sharedRuntime) return placed;
  return placed
    .replace('<DesktopFormFactor>', `${RUNTIMES}<DesktopFormFactor>`)
    .replace(TASK_ADDRESS, '')
    .replace(
      SHOW_TASK,
      '<Action xsi:type="ExecuteFunction">\n                    <FunctionName>open$1</FunctionName>\n                  </Action>',
    );
}
