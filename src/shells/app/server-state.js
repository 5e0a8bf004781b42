/*
 * Whether this server gives out every file that release.json lists, with its type; which data it
 * gives; whether this is the address that the release was written for. ECMAScript 5.
 */
(function () {
  'use strict';

  var page = window.goujiPage;
  var AT_ONCE = 6;
  var SHOWN_FAULTS = 12;
  var DATA_FILE = 'data/gouji-data.js';
  var PIECES = ['piece-excel', 'piece-wps', 'piece-app', 'piece-data'];

  /** As the verifier: servers have several names for scripts and XML, and may leave the charset out. */
  function sameType(given, wanted) {
    function parts(type) {
      return String(type || '')
        .toLowerCase()
        .replace(/[\s"]/g, '')
        .replace(/^application\/(x-)?javascript/, 'text/javascript')
        .replace(/^application\/xml/, 'text/xml')
        .split(';charset=');
    }
    var one = parts(given);
    var other = parts(wanted);
    return one[0] === other[0] && (!one[1] || one[1] === other[1]);
  }

  /** What is wrong with an answer, or null. */
  function fault(file, request) {
    if (request.status === 0) return '没有应答';
    if (request.status === 404) return '没有这个文件';
    if (request.status !== 200) return '服务器答 ' + request.status;
    var type = request.getResponseHeader('content-type');
    if (!sameType(type, file.type)) {
      return '类型应为 ' + file.type + '，现在' + (type ? '是 ' + type : '没有');
    }
    return null;
  }

  /** Asks for each file, some at once; then calls `done` with the faults by path. */
  function askForAll(files, done) {
    var faults = {};
    var next = 0;
    var open = 0;
    function more() {
      if (next === files.length && open === 0) return done(faults);
      while (next < files.length && open < AT_ONCE) askFor(files[next++]);
    }
    function askFor(file) {
      open += 1;
      page.ask('HEAD', '../' + file.path, function (request) {
        var found = fault(file, request);
        if (found !== null) faults[file.path] = found;
        open -= 1;
        more();
      });
    }
    more();
  }

  function drawFaults(files, faults) {
    var list = page.element('faults');
    var bad = files.filter(function (file) {
      return faults[file.path] !== undefined;
    });
    for (var i = 0; i < bad.length && i < SHOWN_FAULTS; i += 1) {
      var item = document.createElement('li');
      var name = document.createElement('code');
      name.textContent = bad[i].path;
      item.appendChild(name);
      item.appendChild(document.createTextNode('：' + faults[bad[i].path]));
      list.appendChild(item);
    }
    list.hidden = bad.length === 0;
    var more = page.element('faults-more');
    more.hidden = bad.length <= SHOWN_FAULTS;
    more.querySelector('span').textContent = String(bad.length - SHOWN_FAULTS);
    return bad.length;
  }

  /** What stands in data/gouji-data.js, which this page has loaded. */
  function dataState() {
    var data = window.goujiData;
    if (data === null) return 'none';
    var pack = data && data.pack;
    if (!pack || !pack.name) return 'bad';
    page.element('data-name').textContent = pack.name + (pack.version ? ' ' + pack.version : '');
    return 'own';
  }

  function drawPiece(id, files, faults) {
    var row = page.element(id);
    var begins = row.getAttribute('data-begins');
    var own = files.filter(function (file) {
      return file.path.indexOf(begins) === 0;
    });
    var bad = own.filter(function (file) {
      return faults[file.path] !== undefined;
    });
    row.querySelector('.count').textContent = own.length - bad.length + ' / ' + own.length;
    var state = own.length === 0 ? 'absent' : bad.length === 0 ? 'good' : 'bad';
    page.show(row, id === 'piece-data' ? (state === 'good' ? dataState() : 'bad') : state);
  }

  function drawAddress(list) {
    var meant = page.element('meant-for');
    meant.href = meant.textContent = list.baseUrl + 'app/';
    page.element('misplaced').hidden = page.whole('../') === list.baseUrl;
    var other = page.element('other-version');
    other.querySelector('span').textContent = list.version;
    other.hidden = list.version === page.element('start').getAttribute('data-version');
  }

  function start() {
    var server = page.element('server');
    if (!/^https?:/.test(page.whole('./'))) return page.show(server, 'folder');
    page.whenListed(function (list) {
      if (list === null) {
        page.show(page.element('piece-data'), dataState());
        return page.show(server, 'no-list');
      }
      drawAddress(list);
      askForAll(list.files, function (faults) {
        if (dataState() === 'bad' && !faults[DATA_FILE]) faults[DATA_FILE] = '不是数据包';
        for (var i = 0; i < PIECES.length; i += 1) drawPiece(PIECES[i], list.files, faults);
        page.show(server, drawFaults(list.files, faults) === 0 ? 'good' : 'bad');
      });
    });
  }

  document.addEventListener('DOMContentLoaded', start);
})();
