import { etService } from '../../hosts/wps/et-application';
import type { RibbonTask } from '../start/ribbon-task';

/** Where the page of the ribbon says what it was asked for last, as `check#7`: task and number. */
export const TASK_KEY = 'gouji_task_et';

const TASKS: readonly RibbonTask[] = ['check', 'summary', 'narrative'];

/** What the ribbon's buttons ask of the pane; they are in another page, and can only leave a note. */
export class RibbonTasks {
  #last: unknown = null;

  /**
   * What was asked since the last call; at the first call, ever. Some 2 accesses.
   * @returns `null`: nothing, or only to be shown
   * @throws what WPS throws
   */
  take(): RibbonTask | null {
    const noted = etService('PluginStorage')?.getItem(TASK_KEY);
    if (noted === this.#last || typeof noted !== 'string') return null;
    this.#last = noted;
    const [task] = noted.split('#');
    return TASKS.find((one) => one === task) ?? null;
  }
}
