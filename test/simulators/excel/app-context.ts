import type { ExcelSettings } from './switches';
import { declaredSets } from './switches';

const APP_EXCEL_WEB = 16;
const PLATFORM_VERSION = '16.01';

/** What a page of the add-in is to the host. */
export type PageKind = 'pane' | 'commands' | 'dialog';

const HIDDEN = 1;
const TASK_PANE = 2;
const DIALOG = 3;
const DISPLAY_MODES: Readonly<Record<PageKind, number>> = {
  pane: TASK_PANE,
  commands: HIDDEN,
  dialog: DIALOG,
};

/**
 * The address of a page of the add-in with what tells office.js that it runs in Excel on the web, and
 * in which conversation. The conversation must come last.
 */
export function addinAddress(
  address: string,
  kind: PageKind,
  settings: ExcelSettings,
  control: string,
  conversation: string,
): string {
  const dialog = kind === 'dialog' ? 'isDialog' : '';
  const flags = settings.sharedRuntime ? '1' : '0';
  const info = [
    ...['Excel', 'Web', PLATFORM_VERSION, settings.locale],
    ...[conversation, dialog, 'disableLogging', flags],
  ].join('$');
  const url = new URL(address, location.href);
  const query = url.search === '' ? '?' : `${url.search}&`;
  const xdm = [conversation, control, encodeURIComponent(location.origin)].join('|');
  const hash = url.hash === '' ? '#' : url.hash;
  return `${url.origin}${url.pathname}${query}_host_Info=${info}${hash}&_xdm_Info=${xdm}`;
}

/** Answer to `ContextActivationManager_getAppContextAsync`. office.js throws when a key is missing. */
export function appContext(
  control: string,
  kind: PageKind,
  documentName: string,
  readOnly: boolean,
  stored: readonly (readonly [name: string, value: string])[],
  settings: ExcelSettings,
): object {
  return {
    _id: control,
    _appName: APP_EXCEL_WEB,
    _appVersion: PLATFORM_VERSION,
    _appUILocale: settings.locale,
    _dataLocale: settings.locale,
    _docUrl: `${location.origin}/${encodeURIComponent(documentName)}`,
    _clientMode: readOnly ? 0 : 1,
    _settings: stored,
    _reason: 'documentOpened',
    _osfControlType: 1,
    _appMinorVersion: 1,
    _eToken: '',
    _correlationId: '',
    _appInstanceId: 'simulator',
    _requirementMatrix: JSON.stringify(declaredSets(settings)),
    _hostFullVersion: '16.0.17328.20000',
    _clientWindowHeight: 700,
    _clientWindowWidth: 400,
    _addinName: '勾稽',
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: DISPLAY_MODES[kind],
    _marketplaceType: 1,
  };
}
