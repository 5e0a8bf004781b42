/*
 * What the parts of this page share. Opened in any browser, so: ECMAScript 5, nothing imported. The
 * words are in the page: a part holds an element with data-state for each of its states.
 */
(function () {
  'use strict';

  var PATIENCE_MS = 15000;

  function element(id) {
    return document.getElementById(id);
  }

  /** Shows one state of a part. */
  function show(part, state) {
    var states = part.querySelectorAll('[data-state]');
    for (var i = 0; i < states.length; i += 1) {
      states[i].hidden = states[i].getAttribute('data-state') !== state;
    }
  }

  /** An address as a program outside of this page asks for it: whole, ASCII. */
  function whole(address) {
    var link = document.createElement('a');
    link.href = address;
    return link.href;
  }

  /** Calls `done` once with the request that has ended; its status is 0 where there was no answer. */
  function ask(method, address, done) {
    var request = new XMLHttpRequest();
    request.onload =
      request.onerror =
      request.ontimeout =
        function () {
          done(request);
          done = function () {};
        };
    try {
      request.open(method, address);
      request.timeout = PATIENCE_MS;
      request.send();
    } catch (_) {
      request.onerror();
    }
  }

  /** What `whenListed` were given before the list was there. */
  var waiting = [];
  var list;

  /** Calls `done` with the list of this server's files, or null where there is none to be had. */
  function whenListed(done) {
    if (list !== undefined) done(list);
    else waiting.push(done);
  }

  function isList(value) {
    return Boolean(value) && value.schema === 1 && value.files instanceof Array;
  }

  function start() {
    ask('GET', '../release.json', function (request) {
      list = null;
      try {
        var value = request.status === 200 ? JSON.parse(request.responseText) : null;
        if (isList(value)) list = value;
      } catch (_) {
        // No list, then.
      }
      for (var i = 0; i < waiting.length; i += 1) waiting[i](list);
    });
  }

  window.goujiPage = {
    element: element,
    show: show,
    whole: whole,
    ask: ask,
    whenListed: whenListed,
  };
  document.addEventListener('DOMContentLoaded', start);
})();
