/**
 * What our bundle and the libraries in it use and Chrome 80 does not have; loaded before all else. Syntax
 * is transpiled by the build. What only looks plainer there (gaps between boxes, focus rings, motion) is
 * left as it is. `test/simulators/wps/old-engine.ts` takes these and all later things away from a page.
 */
import './shims/at';
import './shims/has-own';
import './shims/replace-all';
import './shims/throw-if-aborted';
import './shims/weak-ref';
import './shims/selector-is';
