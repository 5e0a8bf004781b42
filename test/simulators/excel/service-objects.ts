import type { AddinPageFrame } from './addin-page-frame';
import type { RichObject } from './rich-object';

const VISIBILITY = [65_536, 65_539] as const;

/** What office.js asks for outside the workbook: its own start, and whether the pane is shown. */
export function serviceObjects(page: AddinPageFrame): Readonly<Record<string, RichObject>> {
  const { element } = page;
  return {
    'Microsoft.InternalService.AddinInternalService': {
      type: 'AddinInternalService',
      service: true,
      methods: { NotifyActionHandlerReady: () => page.becomeReady() },
    },
    'Microsoft.AppRuntime.AppRuntimeService': {
      type: 'AppRuntimeService',
      service: true,
      methods: {
        GetAppRuntimeState: () => (element.hidden ? 'Background' : 'Visible'),
        SetAppRuntimeState: (state) => void showPage(page, state === 'Visible'),
      },
    },
  };
}

/** Shows or hides a pane, and tells it so. */
export function showPage(page: AddinPageFrame, shown: boolean): void {
  page.element.hidden = !shown;
  const visibility = JSON.stringify({ visibility: shown ? 'Visible' : 'Hidden' });
  const entry = [...VISIBILITY, '', visibility, 0, false];
  setTimeout(() => page.push('richApiMessage', { ArrayData: [entry] }));
}
