/** Id of the one pane; comes back with its requests. */
export const CONTROL_ID = 'agave-1';

/** The newest set that the simulated Excel has: what the page may rely on, and no more. */
export const EXCEL_API = '1.14';

const APP_EXCEL_WEB = 16;
const PLATFORM_VERSION = '16.01';
const LOCALE = 'zh-CN';

/** `?_host_Info=…`: tells office.js that it runs in Excel on the web; 8 items, `$` between them. */
export function hostInfo(correlation: string): string {
  const quiet = 'disableLogging';
  return ['Excel', 'Web', PLATFORM_VERSION, LOCALE, correlation, '', quiet, '0'].join('$');
}

/** Answer to `ContextActivationManager_getAppContextAsync`. office.js throws when a key is missing. */
export function appContext(documentName: string, readOnly: boolean): object {
  return {
    _id: CONTROL_ID,
    _appName: APP_EXCEL_WEB,
    _appVersion: PLATFORM_VERSION,
    _appUILocale: LOCALE,
    _dataLocale: LOCALE,
    _docUrl: `https://excel.test/${encodeURIComponent(documentName)}`,
    _clientMode: readOnly ? 0 : 1,
    _settings: [],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _appMinorVersion: 1,
    _eToken: '',
    _correlationId: '',
    _appInstanceId: 'simulator',
    _requirementMatrix: JSON.stringify({ ExcelApi: EXCEL_API }),
    _hostFullVersion: '16.0.17328.20000',
    _clientWindowHeight: 700,
    _clientWindowWidth: 400,
    _addinName: '勾稽',
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
    _marketplaceType: 1,
  };
}
