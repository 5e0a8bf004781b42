import grammar from './hebei-2020/text/grammar.json';
import measures from './hebei-2020/text/measures.json';
import sections from './hebei-2020/text/sections.json';
import type { TextLanguage } from './language';

/** The words of texts by edition; an edition names what it has besides those of the one before. */
export const LANGUAGES: Readonly<Record<string, Partial<TextLanguage>>> = {
  'hebei-2020': { ...sections, ...measures, ...grammar },
};
