import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { cardPage } from './card-page.mjs';

const ROOT = join(import.meta.dirname, '../..');
const START = join(ROOT, 'src/shells/start');
const APP = join(ROOT, 'src/shells/app');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** The service of WPS on this computer that the page asks. */
const LOCAL_SERVICE = 'http://127.0.0.1:58890 https://127.0.0.1:58891';
/** What the page of states may load and do: it asks its own server, too. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `connect-src 'self' ${LOCAL_SERVICE}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * What the site has besides the add-ins: the page that installs and shows the state of each piece, and
 * the data that an administrator may replace.
 */
export function site(settings) {
  return {
    ...settings,
    name: 'site',
    entry: {},
    output: {
      ...settings.output,
      path: join(ROOT, 'dist/site'),
      // What lies in app/workbench is another target's.
      clean: { keep: (file) => !/^(?:app(?!\/workbench)|data)\b/.test(file) },
      compareBeforeEmit: false, // its date tells scripts/tool.mjs when it was built
    },
    plugins: [
      new HtmlPlugin({
        template: join(APP, 'index.html'),
        filename: 'app/index.html',
        chunks: [],
        inject: false,
        minify: false,
        templateParameters: { policy: POLICY, version },
      }),
      new CopyPlugin({
        patterns: [
          { from: join(START, 'gouji-data.js'), to: 'data/[name][ext]' },
          {
            from: join(ROOT, 'docs/card.md'),
            to: 'app/card.html',
            transform: (markdown) => cardPage(markdown.toString()),
          },
          { from: join(ROOT, 'docs/images/wps.png'), to: 'app/[name][ext]' },
          ...[join(APP, '*.js'), join(APP, '*.css'), join(START, 'page.css')].map((from) => ({
            from,
            to: 'app/[name][ext]',
          })),
        ].map((pattern) => ({ ...pattern, info: { minimized: true } })),
      }),
    ],
  };
}
