/**
 * The few lines of script of a page: folding, which leaves everything open where no script runs and
 * on paper, and the choice of what is listed. In the language of old browsers.
 */
export const PAGE_SCRIPT = `(function () {
  var root = document.documentElement;
  var folds = [].slice.call(document.querySelectorAll('details'));
  var kinds = [].slice.call(document.querySelectorAll('[data-kind]'));
  var buttons = [].slice.call(document.querySelectorAll('button'));
  var before = null;
  function openTarget() {
    var at = document.getElementById(location.hash.slice(1));
    if (!at) return;
    if (at.offsetParent === null) show('');
    folds.forEach(function (one) {
      if (one.parentNode === at) one.open = true;
    });
    at.scrollIntoView();
  }
  function show(kind) {
    kinds.forEach(function (one) {
      one.hidden = kind !== '' && one.getAttribute('data-kind') !== kind;
    });
    buttons.forEach(function (one) {
      var own = one.getAttribute('data-show');
      if (own !== null) one.setAttribute('aria-pressed', String(own === kind));
    });
  }
  root.className = 'script';
  folds.forEach(function (one) {
    if (one.hasAttribute('data-fold')) one.open = false;
  });
  buttons.forEach(function (one) {
    one.addEventListener('click', function () {
      var fold = one.getAttribute('data-all');
      if (fold === null) show(one.getAttribute('data-show'));
      else
        folds.forEach(function (each) {
          each.open = fold === 'open';
        });
    });
  });
  window.addEventListener('hashchange', openTarget);
  window.addEventListener('beforeprint', function () {
    before = folds.map(function (one) {
      return one.open;
    });
    folds.forEach(function (one) {
      one.open = true;
    });
  });
  window.addEventListener('afterprint', function () {
    if (before)
      folds.forEach(function (one, i) {
        one.open = before[i];
      });
    before = null;
  });
  openTarget();
})();`;

/** SHA-256 of the script, by which the page's policy lets it run and no other; a test holds it. */
export const PAGE_SCRIPT_HASH = 'sha256-c3SGA7M1AdbjIF6+iQu1oQr6RXF+dUKPZK0L2fL2Ti0=';
