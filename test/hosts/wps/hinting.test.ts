import { describeHinting } from '../../contract/hinting';
import { PROFILES } from '../../simulators/wps/et-profile';
import { openInWps } from '../../simulators/wps/wps-bench';

describe.each(Object.values(PROFILES))('wps $name as a host', (profile) =>
  describeHinting(async (snapshot) => openInWps(snapshot, profile)),
);
