import assets from './hebei-2020/narrative/assets.liquid';
import duties from './hebei-2020/narrative/duties.liquid';
import forms from './hebei-2020/narrative/forms.liquid';
import opening from './hebei-2020/narrative/opening.liquid';
import operating from './hebei-2020/narrative/operating.liquid';
import others from './hebei-2020/narrative/others.liquid';
import overall from './hebei-2020/narrative/overall.liquid';
import performance from './hebei-2020/narrative/performance.liquid';
import procurement from './hebei-2020/narrative/procurement.liquid';
import sangong from './hebei-2020/narrative/sangong.liquid';
import terms from './hebei-2020/narrative/terms.liquid';
import opening2022 from './hebei-2022/narrative/opening.liquid';

/** Text templates by edition and part; an edition names those that differ from the one before. */
export const NARRATIVES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'hebei-2020': {
    ...{ forms, opening, duties, overall, operating, sangong },
    ...{ performance, procurement, assets, terms, others },
  },
  'hebei-2022': { opening: opening2022 },
};
