/*
 * What a page says until the pane stands, and when it cannot. Loaded before everything else and read
 * by engines as old as Internet Explorer 11, so: ECMAScript 5, nothing imported. The words are in the
 * page: one section of #start for each state. A page tells this script's states by the sections that
 * it has: opening, slow, too-old, outside, not-loaded, and no-workbook where one page serves several.
 */
(function () {
  'use strict';

  var PATIENCE_MS = 10000;
  var state = 'opening';

  function draw() {
    var start = document.getElementById('start');
    if (!start) return;
    var sections = start.children;
    for (var i = 0; i < sections.length; i += 1) {
      sections[i].hidden = sections[i].id !== state;
    }
  }

  /** Shows a section, or none of them when the pane stands. Too old is the last word. */
  function show(next) {
    if (state === 'too-old') return;
    state = next;
    draw();
  }

  /** Chrome 80, Safari 13.1 and later have all of this; no Internet Explorer and no old Edge has. */
  function tooOld() {
    return (
      typeof Promise !== 'function' ||
      typeof Promise.allSettled !== 'function' ||
      typeof globalThis === 'undefined' ||
      !('noModule' in document.createElement('script'))
    );
  }

  /**
   * A needed file that does not come, and syntax that this engine cannot read. The data file is none of
   * ours: what is wrong with it is said by the pane, which does without it.
   */
  function failed(event) {
    var target = event.target;
    if (state === null || String(event.filename).indexOf('/gouji-data.js') !== -1) return;
    if (target && target.getAttribute && target.getAttribute('data-needed') !== null) {
      show('not-loaded');
    } else if (event.error && event.error.name === 'SyntaxError') {
      show('too-old');
    }
  }

  function drawAndListen() {
    draw();
    var again = document.getElementById('again');
    if (again) {
      again.addEventListener('click', function () {
        location.reload();
      });
    }
  }

  window.goujiStart = { show: show };
  window.addEventListener('error', failed, true);
  document.addEventListener('DOMContentLoaded', drawAndListen);
  if (tooOld()) show('too-old');
  setTimeout(function () {
    if (state === 'opening') show('slow');
  }, PATIENCE_MS);
})();
