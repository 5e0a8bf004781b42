import type { CodeFile } from './classification';
import economic from './codes/economic.json';
import functional from './codes/functional.json';
import type { EditionFile } from './edition-file';
import hebei2020 from './hebei-2020/edition.json';
import hebei2021 from './hebei-2021/edition.json';
import hebei2022 from './hebei-2022/edition.json';
import hebei2023 from './hebei-2023/edition.json';
import hebei2025 from './hebei-2025/edition.json';
import type { TextLanguage } from './language';
import { LANGUAGES } from './languages';
import { NARRATIVES } from './narratives';

/** What editions, texts and lists of codes are made of: the contents of their data files. */
export interface DataFiles {
  readonly editions: readonly EditionFile[];
  /** Text templates by edition and part. */
  readonly narratives: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Words of texts by edition. */
  readonly languages: Readonly<Record<string, Partial<TextLanguage>>>;
  readonly functional: CodeFile;
  readonly economic: CodeFile;
}

/** The data files that ship. A new year or region is one more line here and its folder. */
export const SHIPPED: DataFiles = {
  editions: [hebei2020, hebei2021, hebei2022, hebei2023, hebei2025] as unknown as EditionFile[],
  narratives: NARRATIVES,
  languages: LANGUAGES,
  functional: functional as CodeFile,
  economic: economic as CodeFile,
};
