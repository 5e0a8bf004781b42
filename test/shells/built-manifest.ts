import { execFileSync } from 'node:child_process';

/** The manifest as `webpack --env …` makes it: by the build's own script. @throws Error with what it said */
export function builtManifest(xml: string, env: Readonly<Record<string, string>>): string {
  const program = `
    import { manifestFor } from './scripts/webpack/manifest-for.mjs';
    const { xml, env } = JSON.parse(process.argv[1]);
    process.stdout.write(manifestFor(xml, { baseUrl: env['base-url'], runtime: env.runtime }));`;
  return execFileSync(
    process.execPath,
    ['--input-type=module', '--eval', program, '--', JSON.stringify({ xml, env })],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
}
