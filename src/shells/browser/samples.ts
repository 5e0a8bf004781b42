import type { ChosenFile, WorkbenchProgram } from '../../workbench/program';
import { reason, Refusal } from '../../model/reason';

/** What comes with the page: each a script of its own that is loaded when it is asked for. */
const SAMPLES: Readonly<
  Record<string, { readonly name: string; readonly load: () => Promise<{ default: string }> }>
> = {
  spoiled: {
    name: '样例（有错）.xlsx',
    load: () => import(/* webpackChunkName: "sample-spoiled" */ '../../../samples/spoiled.xlsx'),
  },
  clean: {
    name: '样例（改好）.xlsx',
    load: () => import(/* webpackChunkName: "sample-clean" */ '../../../samples/clean.xlsx'),
  },
  published: {
    name: '样例（公开文件）.docx',
    load: () =>
      import(/* webpackChunkName: "sample-published" */ '../../../samples/published.docx'),
  },
};

export const samples: WorkbenchProgram['samples'] = Object.entries(SAMPLES).map(
  ([key, { name }]) => ({ key, name }),
);

/** @throws Refusal `pane.unforeseen` where there is none of that name */
export async function sample(key: string): Promise<ChosenFile> {
  const found = Object.hasOwn(SAMPLES, key) ? SAMPLES[key] : undefined;
  if (!found) throw new Refusal(reason('pane.unforeseen'));
  const { default: base64 } = await found.load();
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  return { name: found.name, bytes };
}
