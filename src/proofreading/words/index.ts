import type { Reading } from '../text-context';
import { fieldResidue } from './field-residue';
import { latinWords } from './latin-words';
import { levelWords } from './level-words';
import { mistypedWords } from './mistyped-words';
import { personalNumbers } from './personal-numbers';
import { placeholders } from './placeholders';
import { repeatedParagraphs } from './repeated-paragraphs';
import { secrecyWords } from './secrecy-words';
import { unitNames } from './unit-names';
import { years } from './years';
import { zeros } from './zeros';

/** By the name that the catalogue calls them by. */
export const WORDS: Readonly<Record<string, Reading>> = {
  ...{ fieldResidue, latinWords, levelWords, mistypedWords, personalNumbers, placeholders },
  ...{ repeatedParagraphs, secrecyWords, unitNames, years, zeros },
};
