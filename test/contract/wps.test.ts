import { PROFILES } from '../simulators/wps/et-profile';
import { openInWps } from '../simulators/wps/wps-bench';
import { describeHost } from './workbook-host';

for (const profile of Object.values(PROFILES)) {
  describeHost(`wps ${profile.name}`, async (snapshot) => openInWps(snapshot, profile));
}
