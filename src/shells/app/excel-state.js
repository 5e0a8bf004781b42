/*
 * Whether the manifest that an administrator hands to Excel is here, and names this place. What Excel
 * itself has, no page can see. ECMAScript 5.
 */
(function () {
  'use strict';

  var page = window.goujiPage;
  var MANIFEST = '../excel/manifest.xml';
  var PANE = '../excel/taskpane.html';

  function first(pattern, text) {
    var found = pattern.exec(text);
    return found === null ? null : found[1].replace(/&amp;/g, '&');
  }

  function stateOf(request) {
    var xml = request.status === 200 ? String(request.responseText) : '';
    var address = first(/<SourceLocation DefaultValue="([^"]*)"/, xml);
    var version = first(/<Version>([^<]*)</, xml);
    if (address === null || version === null) return 'bad';
    page.element('manifest-address').textContent = address;
    page.element('manifest-version').textContent = version;
    return address === page.whole(PANE) ? 'good' : 'elsewhere';
  }

  /** Whether a list says that there is nothing for Excel. */
  function leavesOut(list) {
    return (
      list !== null &&
      !list.files.some(function (file) {
        return file.path.indexOf('excel/') === 0;
      })
    );
  }

  function start() {
    var excel = page.element('excel');
    page.element('manifest-url').textContent = page.whole(MANIFEST);
    page.whenListed(function (list) {
      if (leavesOut(list)) {
        page.element('excel-ways').hidden = true;
        return page.show(excel, 'absent');
      }
      page.ask('GET', MANIFEST, function (request) {
        page.show(excel, stateOf(request));
      });
    });
  }

  document.addEventListener('DOMContentLoaded', start);
})();
