/*
 * Installs and removes the add-in in WPS by way of the service that WPS runs on this computer. Opened in any
 * browser, so: ECMAScript 5, nothing imported. The words are in the page, one section for each state.
 * Only the entry with our own name for 表格 is ever touched.
 */
(function () {
  'use strict';

  var element = window.goujiPage.element;

  /** The second for browsers that let a page of https ask only by https. */
  var SERVICES = ['http://127.0.0.1:58890', 'https://127.0.0.1:58891'];
  /** WPS takes this address from the browser and starts its service. */
  var WAKE = 'ksoWPSCloudSvr://start=RelayHttpServer';
  var ADDON_TYPE = 'et';
  var PATIENCE_MS = 6000;
  /** The user may be reading whether to trust. */
  var TRUST_PATIENCE_MS = 120000;
  /** What the service says of itself, as in `1.0.2`; anything else speaks for another program. */
  var VERSION = /^\s*"?\d+(\.\d+)+"?\s*$/;
  var STATES = [
    ['asking', 'working', 'installed', 'elsewhere', 'absent'],
    ['silent', 'blocked', 'not-wps', 'refused', 'local'],
  ];
  /** Which buttons a state offers, besides looking again. */
  var OFFERED = {
    installed: ['remove'],
    elsewhere: ['remove'],
    absent: ['install'],
    silent: ['wake'],
    refused: ['install', 'remove'],
  };

  var service = null;
  /** Answers to what was asked before the last click are late. */
  var round = 0;
  var addon = null;
  /** Our entry as WPS listed it last, or null. */
  var entered = null;

  function show(state) {
    var states = STATES[0].concat(STATES[1]);
    for (var i = 0; i < states.length; i += 1) element(states[i]).hidden = states[i] !== state;
    var buttons = ['install', 'remove', 'wake'];
    for (var j = 0; j < buttons.length; j += 1) {
      element(buttons[j]).hidden = (OFFERED[state] || []).indexOf(buttons[j]) < 0;
    }
    element('again').hidden = state === 'local';
    element('again').disabled = state === 'asking' || state === 'working';
  }

  /** Calls `done` once with the text of the answer; null: there was none that this page may read. */
  function post(address, text, patience, done) {
    var request = new XMLHttpRequest();
    var asked = round;
    function end(answer) {
      if (asked === round) done(answer);
      done = function () {};
    }
    request.onload = function () {
      end(request.status === 200 ? String(request.responseText) : null);
    };
    request.onerror = function () {
      end(null);
    };
    request.ontimeout = request.onerror;
    try {
      request.open('POST', address);
      request.timeout = patience;
      request.send(text);
    } catch (_) {
      end(null);
    }
  }

  /** Whether anything answers at an address, even if this page may not read it. Unknown counts as no. */
  function answers(address, done) {
    var asked = round;
    function end(any) {
      if (asked === round) done(any);
    }
    if (typeof fetch !== 'function') return end(false);
    fetch(address, { method: 'POST', mode: 'no-cors', body: '' }).then(
      function () {
        end(true);
      },
      function () {
        end(false);
      }
    );
  }

  function find(number, done) {
    if (number === SERVICES.length) return done(null);
    post(SERVICES[number] + '/version', '', PATIENCE_MS, function (version) {
      if (version === null) return find(number + 1, done);
      service = SERVICES[number];
      done(version);
    });
  }

  function lookAgain() {
    round += 1;
    service = null;
    show('asking');
    find(0, function (version) {
      if (version === null) {
        return answers(SERVICES[0] + '/version', function (any) {
          show(any ? 'blocked' : 'silent');
        });
      }
      if (!VERSION.test(version)) return show('not-wps');
      element('service-version').textContent = version.replace(/["\s]/g, '');
      look(function (state) {
        show(state || 'not-wps');
      });
    });
  }

  function ours(entries) {
    for (var i = 0; i < entries.length; i += 1) {
      var entry = entries[i];
      if (entry && entry.name === addon.name && entry.addonType === ADDON_TYPE) return entry;
    }
    return null;
  }

  /** Calls `done` with the state of our entry, or null where the answer is no list. */
  function look(done) {
    post(service + '/publishlist', '', PATIENCE_MS, function (text) {
      var entries;
      try {
        entries = text === '' ? [] : JSON.parse(text);
      } catch (_) {
        return done(null);
      }
      if (!(entries instanceof Array)) return done(null);
      entered = ours(entries);
      if (entered === null) return done('absent');
      element('other-address').textContent = String(entered.url);
      done(entered.url === addon.url ? 'installed' : 'elsewhere');
    });
  }

  /** Asks WPS, then believes only its list. @param wanted the state that means it was done */
  function ask(command, target, wanted) {
    round += 1;
    show('working');
    var order = {
      cmd: command,
      name: addon.name,
      url: target.url,
      addonType: ADDON_TYPE,
      online: target.online || 'true',
      version: target.version,
    };
    var text = btoa(JSON.stringify(order));
    post(service + '/deployaddons/runParams', text, TRUST_PATIENCE_MS, function () {
      look(function (state) {
        show(state === wanted ? state : 'refused');
      });
    });
  }

  /** WPS fetches ribbon.xml without signing in; if even this page cannot, nothing will appear. */
  function checkServed() {
    var address = addon.url + 'ribbon.xml';
    var request = new XMLHttpRequest();
    request.onload = function () {
      var served =
        request.status === 200 && String(request.responseText).indexOf('<customUI') === 0;
      element('ribbon-address').textContent = address;
      element('not-served').hidden = served;
    };
    try {
      request.open('GET', address);
      request.send();
    } catch (_) {
      // Another origin that does not let us look is no fault of it.
    }
  }

  function start() {
    var part = element('wps');
    addon = {
      name: part.getAttribute('data-name'),
      url: window.goujiPage.whole(part.getAttribute('data-url')),
      version: part.getAttribute('data-version'),
    };
    if (!/^https?:/.test(addon.url)) return show('local');
    element('install').addEventListener('click', function () {
      ask('enable', addon, 'installed');
    });
    element('remove').addEventListener('click', function () {
      ask('disable', entered || addon, 'absent');
    });
    element('wake').addEventListener('click', function () {
      location.href = WAKE;
    });
    element('again').addEventListener('click', lookAgain);
    checkServed();
    lookAgain();
  }

  document.addEventListener('DOMContentLoaded', start);
})();
