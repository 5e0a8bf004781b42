import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** One message of ESLint: the line it stands on and the rule that gave it. */
export interface Complaint {
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/**
 * Runs the repository's own eslint.config.js over files that exist only for this call.
 * ESLint runs as a child, because Jest cannot load its ES modules; the folder lies inside the
 * repository, so that the sandbox finds the same node_modules.
 */
export function lintInASandbox(
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Complaint[]> {
  const cache = join(ROOT, '.cache');
  mkdirSync(cache, { recursive: true });
  const sandbox = mkdtempSync(join(cache, 'house-'));
  try {
    const put = (name: string, text: string): void => {
      mkdirSync(dirname(join(sandbox, name)), { recursive: true });
      writeFileSync(join(sandbox, name), text);
    };
    put('package.json', '{ "type": "module", "version": "0.0.0" }');
    put(
      'tsconfig.json',
      '{ "compilerOptions": { "strict": true, "jsx": "preserve", "types": [], "skipLibCheck": true, "module": "ESNext", "moduleResolution": "bundler" }, "include": ["src"] }',
    );
    for (const [name, text] of files) put(name, text);
    return complaintsByFile(run(sandbox), sandbox);
  } finally {
    rmSync(sandbox, { recursive: true, force: true });
  }
}

function run(sandbox: string): string {
  const eslint = join(ROOT, 'node_modules/eslint/bin/eslint.js');
  const args = [eslint, '--config', join(ROOT, 'eslint.config.js'), '--format', 'json', 'src'];
  try {
    return execFileSync(process.execPath, args, {
      cwd: sandbox,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const { status, stdout } = error as { status: number | null; stdout: string };
    if (status === 1) return stdout; // 1: there are complaints; anything else: ESLint itself failed
    throw error;
  }
}

function complaintsByFile(json: string, sandbox: string): Map<string, Complaint[]> {
  const results = JSON.parse(json) as {
    filePath: string;
    messages: { line: number; ruleId: string | null; message: string }[];
  }[];
  return new Map(
    results.map(({ filePath, messages }) => [
      filePath.slice(sandbox.length + 1),
      messages.map(({ line, ruleId, message }) => ({ line, rule: ruleId ?? 'fatal', message })),
    ]),
  );
}
