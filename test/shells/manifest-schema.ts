import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import { convert } from 'office-addin-manifest-converter';

/** The schemas, by the version that the converter writes. */
const SCHEMAS = 'node_modules/@microsoft/app-manifest/build/json-schemas/teams';

/**
 * Holds a manifest against Microsoft's schema, without the network: its XML is converted to the JSON
 * form, and that is checked. Element order and resource ids are lost on the way: see `manifestFaults`.
 * @returns one sentence for each fault
 */
export async function schemaFaults(xml: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-manifest-'));
  try {
    await writeFile(join(folder, 'manifest.xml'), xml);
    await convert(join(folder, 'manifest.xml'), folder);
    const converted = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as object;
    return await jsonFaults(converted);
  } catch (error) {
    return [`不能转成 JSON 形式：${error instanceof Error ? error.message : String(error)}`];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function jsonFaults(manifest: { manifestVersion?: string }): Promise<string[]> {
  const file = `v${manifest.manifestVersion}/MicrosoftTeams.schema.json`;
  const schema = JSON.parse(await readFile(join(SCHEMAS, file), 'utf8')) as object;
  const validate = new Ajv({ strict: false, allErrors: true, logger: false }).compile(schema);
  if (validate(manifest)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || '/'}：${message ?? ''}`,
  );
}
