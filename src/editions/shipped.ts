import economic from './codes/economic.json';
import functional from './codes/functional.json';
import type { EditionFile } from './edition-file';
import hebei2020 from './hebei-2020/edition.json';
import hebei2021 from './hebei-2021/edition.json';
import hebei2022 from './hebei-2022/edition.json';
import hebei2023 from './hebei-2023/edition.json';
import hebei2025 from './hebei-2025/edition.json';
import { Classification, type CodeFile } from './classification';
import { loadEditions } from './load';
import { LANGUAGES } from './languages';
import { NARRATIVES } from './narratives';

/** The data files that ship. A new year or region is one more line here and its folder. */
const files = [hebei2020, hebei2021, hebei2022, hebei2023, hebei2025] as unknown as EditionFile[];

export const EDITIONS = loadEditions(files, NARRATIVES, LANGUAGES);

export const FUNCTIONAL = new Classification(functional as CodeFile);
export const ECONOMIC = new Classification(economic as CodeFile);
