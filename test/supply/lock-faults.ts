/** What is wrong with the packages that a checkout installs: one sentence for each fault. */
import { z } from '../../src/model/schema';
import { deniedBecause, type Rules } from './rules';

const specs = z.optional(z.record(z.string(), z.string()));

export const manifestFile = z.object({
  dependencies: specs,
  devDependencies: specs,
  optionalDependencies: specs,
  /** Packages whose install scripts are known; false: never run. */
  allowScripts: z.optional(z.record(z.string(), z.boolean())),
  /** Exact, of another entry (`$name`), or nested. */
  overrides: z.optional(z.record(z.string(), z.unknown())),
});
export type Manifest = z.infer<typeof manifestFile>;

export const lockFile = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      /** Only where the folder has another name. */
      name: z.optional(z.string()),
      version: z.optional(z.string()),
      /** Absent: from the registry of whoever installs. */
      resolved: z.optional(z.string()),
      link: z.optional(z.boolean()),
      integrity: z.optional(z.string()),
      hasInstallScript: z.optional(z.boolean()),
    }),
  ),
});
export type Lock = z.infer<typeof lockFile>;

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/;

/** @returns what, where, what to do about it; by place */
export function lockFaults(lock: Lock, manifest: Manifest, rules: Rules): readonly string[] {
  const scripts = manifest.allowScripts ?? {};
  return [
    ...rangeFaults(manifest),
    ...agreementFaults(lock, manifest),
    ...Object.entries(lock.packages)
      .filter(([path]) => path !== '')
      .flatMap(([path, entry]) => {
        const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 13);
        const version = entry.version ?? '';
        const at = `package-lock.json 的 ${path}`;
        const why = deniedBecause(rules, name, version, false);
        return [
          ...(why === null
            ? []
            : [`${at}：${name} ${version} 不许用（${why}）。找出谁带来的，换掉。`]),
          ...(entry.link || entry.resolved !== undefined
            ? [`${at}：来自别处（${entry.resolved ?? '文件夹'}），不是登记处。换成登记处里的版本。`]
            : []),
          ...(entry.integrity?.startsWith('sha512-') || entry.link
            ? []
            : [`${at}：没有 sha512 校验值。删掉这一项，重新 npm install。`]),
          ...(entry.hasInstallScript && !Object.hasOwn(scripts, name)
            ? [
                `${at}：安装时要运行脚本。看过它，在 package.json 的 allowScripts 里写 false，或不用它。`,
              ]
            : []),
        ];
      }),
  ];
}

const directOf = ({ dependencies, devDependencies, optionalDependencies }: Manifest) =>
  Object.entries({ ...optionalDependencies, ...devDependencies, ...dependencies });

/** A range installs one version today and another tomorrow. */
function rangeFaults(manifest: Manifest): string[] {
  return [...directOf(manifest), ...overridden(manifest.overrides ?? {})]
    .filter(([, spec]) => !EXACT.test(spec))
    .map(
      ([name, spec]) => `package.json 的 ${name}：“${spec}”不是一个确切的版本。写成 1.2.3 这样。`,
    );
}

function overridden(overrides: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(overrides).flatMap(([name, spec]): [string, string][] => {
    if (typeof spec === 'string') return spec.startsWith('$') ? [] : [[name, spec]];
    return overridden(spec as Readonly<Record<string, unknown>>);
  });
}

function agreementFaults(lock: Lock, manifest: Manifest): string[] {
  return directOf(manifest).flatMap(([name, spec]) => {
    const locked = lock.packages[`node_modules/${name}`]?.version;
    if (locked === spec || !EXACT.test(spec)) return [];
    return [
      `package-lock.json 的 ${name}：锁的是 ${locked ?? '无'}，package.json 写的是 ${spec}。重新 npm install。`,
    ];
  });
}
