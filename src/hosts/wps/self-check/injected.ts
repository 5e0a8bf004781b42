import type { ProbeId } from '../../../model/self-check';
import type { EtServices } from '../et-application';
import { hasMember } from './kind';
import { found } from './probe';
import type { Found, PageProbe, Surroundings } from './probe';

/** Under which names the program is there, and which of its programs it is. */
export const roots: PageProbe = {
  id: 'roots',
  run({ roots: { Application: current, wps: older } }) {
    const detail = {
      Application: programOf(current),
      ['wps']: programOf(older),
    };
    const kinds = [detail.Application, detail['wps']];
    if (detail.Application === 'et') return found(detail['wps'] === 'et' ? 'ok' : 'odd', detail);
    return found(kinds.indexOf('et') >= 0 ? 'odd' : 'missing', detail);
  },
};

/** `Name` says the same in all of them: what they hold tells them apart. */
function programOf(root: unknown): string {
  if (root === undefined || root === null) return 'none';
  if (hasMember(root, 'Workbooks')) return 'et';
  if (hasMember(root, 'Documents')) return 'writer';
  return hasMember(root, 'Presentations') ? 'presentation' : 'unknown';
}

type Service = keyof EtServices | 'Enum';

const SERVICES: readonly { readonly id: ProbeId; readonly name: Service }[] = [
  { id: 'service-ApiEvent', name: 'ApiEvent' },
  { id: 'service-DebugTools', name: 'DebugTools' },
  { id: 'service-FileSystem', name: 'FileSystem' },
  { id: 'service-Env', name: 'Env' },
  { id: 'service-PluginStorage', name: 'PluginStorage' },
  // Nothing of ours uses it: our numbers are our own. It tells builds apart.
  { id: 'service-Enum', name: 'Enum' },
];

/** On which root each service is. */
export const services: readonly PageProbe[] = SERVICES.map(({ id, name }) => ({
  id,
  run: (at: Surroundings) => whereIs(name, at),
}));

function whereIs(
  name: Service,
  { roots: { Application: current, wps: older } }: Surroundings,
): Found {
  const on = [hasMember(current, name) && 'Application', hasMember(older, name) && 'wps'];
  const names = on.filter((root): root is string => root !== false);
  const outcome = names[0] === 'Application' ? 'ok' : names.length > 0 ? 'odd' : 'missing';
  return found(outcome, { on: names.join(', ') || 'none' });
}
