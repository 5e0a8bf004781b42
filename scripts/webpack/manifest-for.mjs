/** The manifest as an installation needs it, made from manifest.xml in the repository. */

/** Where manifest.xml says that the add-in is: the server of `npm run start:excel`. */
export const DEVELOPMENT_URL = 'https://localhost:3000/excel';

/** Actions that open the pane by its address, as functions of the page that shares one runtime. */
const SHOW_TASK =
  /<Action xsi:type="ShowTaskpane">\s*<TaskpaneId>[^<]*<\/TaskpaneId>\s*<SourceLocation resid="(Check|Summary|Narrative)\.Url" \/>\s*<\/Action>/g;
const TASK_ADDRESS = /\s*<bt:Url id="(?:Check|Summary|Narrative)\.Url" [^>]*>/g;
const RUNTIMES =
  '<Runtimes>\n          <Runtime resid="Pane.Url" lifetime="long" />\n        </Runtimes>\n        ';

/**
 * @param xml the manifest of the repository
 * @param baseUrl where the files will be served, https, without a slash at its end
 * @param runtime `shared`: pane and buttons in one page that stays alive; otherwise a button opens the
 *   pane at an address of its own
 */
export function manifestFor(xml, { baseUrl = DEVELOPMENT_URL, runtime } = {}) {
  const url = baseUrl.replace(/\/+$/, '');
  if (!/^https:\/\/[^\s"<>&?#]+$/.test(url)) {
    throw new Error(`base-url must be an https address without query: ${baseUrl}`);
  }
  const placed = xml.replaceAll(`${DEVELOPMENT_URL}/`, `${url}/`);
  if (runtime !== 'shared') return placed;
  return placed
    .replace('<DesktopFormFactor>', `${RUNTIMES}<DesktopFormFactor>`)
    .replace(TASK_ADDRESS, '')
    .replace(
      SHOW_TASK,
      '<Action xsi:type="ExecuteFunction">\n                    <FunctionName>open$1</FunctionName>\n                  </Action>',
    );
}
