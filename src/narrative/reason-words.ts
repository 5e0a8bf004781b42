import { plainText } from '../model/plain-text';
import { markWords } from './marks';
import { Marked } from './marked';

/** A typed reason as it follows on 主要是, for a rendered text. */
export function reasonWords(typed: string): Marked | '' {
  const words = bareReason(typed);
  return words === '' ? '' : new Marked(markWords(words));
}

/** A typed reason without its own beginning and without a full stop. */
export function bareReason(typed: string): string {
  return plainText(typed)
    .replace(/[。；;，,\s]*\n\s*/g, '；')
    .trim()
    .replace(/^(?:增减)?(?:变化)?(?:的)?(?:主要)?原因(?:是|为)?[:：，,]?/, '')
    .replace(/^[，,]?主要(?:是|为|由于|因为)[，,:：]?/, '')
    .replace(/[。．.；;，,、\s]+$/, '');
}
