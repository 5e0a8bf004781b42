/**
 * Hands over what the page's `gouji-data.js` brought. The first import of a shell: nothing may have asked
 * for an edition before.
 */
import { offerData } from '../../editions/offered';

declare global {
  interface Window {
    /** `null`: no data pack; absent: the file did not come. */
    readonly goujiData?: unknown;
  }
}

offerData(window.goujiData);
