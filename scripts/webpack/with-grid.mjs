import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** What a target needs whose page holds the grid; its style sheet becomes `grid.css`. */
export function withGrid({ resolve, module }) {
  return {
    resolve: {
      ...resolve,
      // Its packages mean to ask for measuring; ours has none to offer, and the package no licence stated.
      alias: { '@univerjs/telemetry$': join(ROOT, 'src/hosts/browser/no-telemetry.ts') },
    },
    module: {
      ...module,
      rules: [
        ...module.rules,
        {
          test: /\.css$/,
          include: /@univerjs/,
          type: 'asset/resource',
          generator: { filename: 'grid.css' },
        },
        {
          test: /@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/]index\.js$/,
          enforce: 'pre',
          loader: join(ROOT, 'scripts/webpack/without-hyphens.mjs'),
        },
        { test: /\.m?js$/, include: /@univerjs/, resolve: { fullySpecified: false } },
      ],
    },
  };
}
