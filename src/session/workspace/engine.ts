/**
 * All that checking needs, as one piece that faces load after they have shown themselves: nothing
 * else in this folder imports it but for its types.
 */
export { checkInSteps } from '../check';
export { openSnapshot } from '../open-snapshot';
export { proposeRecalculation } from '../../repair/propose';
export { checkView } from './check-view';
export { bookView } from './book-view';
export { dataView } from './data-view';
export { problemOf } from './problem';
export { newsOf } from './news';
export { concluded } from './conclusion';
export { explanationsFor, inHand, inHandView } from './in-hand';
