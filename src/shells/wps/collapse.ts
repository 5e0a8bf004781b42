import { etService } from '../../hosts/wps/et-application';
import type { EtApplication } from '../../hosts/wps/et-application';

/** Where the page of the ribbon keeps the number of this pane: one for each program of WPS. */
export const PANE_KEY = 'gouji_pane_et';

/**
 * Hides the pane. In some builds nothing of the ribbon can be clicked while a pane is open, so that
 * a user who has no such button is locked out of the program.
 * @returns whether WPS has done so
 */
export function collapsePane(application: Pick<EtApplication, 'GetTaskPane'>): boolean {
  try {
    const id = Number(etService('PluginStorage')?.getItem(PANE_KEY));
    const pane = id > 0 ? application.GetTaskPane?.(id) : null;
    if (!pane) return false;
    pane.Visible = false;
    return !pane.Visible;
  } catch {
    return false;
  }
}
