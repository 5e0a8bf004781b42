import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';

const ROOT = join(import.meta.dirname, '../..');
const START = join(ROOT, 'src/shells/start');

/** What the site has besides the add-ins: the data that an administrator may replace. */
export function site(settings) {
  return {
    ...settings,
    name: 'site',
    entry: {},
    output: { ...settings.output, path: join(ROOT, 'dist/site/data') },
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: join(START, 'gouji-data.js'), to: '[name][ext]', info: { minimized: true } },
        ],
      }),
    ],
  };
}
