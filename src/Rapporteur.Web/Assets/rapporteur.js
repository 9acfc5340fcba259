// What a page can do more where scripts run. Without it every link still leads to its words.
(function () {
  'use strict';
  var originals = document.getElementById('originals');
  if (!originals) return;
  document.documentElement.classList.add('js');
  var bar = originals.querySelector('.reader-bar');
  var place = originals.querySelector('.reader-place');
  var buttons = {};
  bar.querySelectorAll('[data-reader]').forEach(function (b) { buttons[b.dataset.reader] = b; });
  var opener = null;

  function anchorOf(link) {
    var href = link.getAttribute('href') || '';
    return href.charAt(0) === '#' ? decodeURIComponent(href.slice(1)) : null;
  }

  // All links of one value: the words of every report that has it.
  function group(link) {
    var scope = link.closest('.val') || link;
    var numbered = Array.prototype.slice.call(scope.querySelectorAll('a.n'));
    return numbered.length ? numbered : [link];
  }

  function position(link) {
    var all = group(link);
    var target = anchorOf(link);
    for (var i = 0; i < all.length; i++) if (anchorOf(all[i]) === target) return i;
    return 0;
  }

  function clear() {
    document.querySelectorAll('mark.hit').forEach(function (m) { m.classList.remove('hit'); });
    document.querySelectorAll('a.w[aria-current]').forEach(function (a) { a.removeAttribute('aria-current'); });
  }

  function show(link) {
    var id = anchorOf(link);
    var first = id && document.getElementById(id);
    if (!first) return false;
    clear();
    var pieces = [first].concat(Array.prototype.slice.call(originals.querySelectorAll('[data-w="' + CSS.escape(id) + '"]')));
    pieces.forEach(function (p) { p.classList.add('hit'); });
    for (var up = first.closest('details'); up; up = up.parentElement && up.parentElement.closest('details')) up.open = true;
    link.setAttribute('aria-current', 'true');
    document.body.classList.add('reading');
    bar.hidden = false;
    var all = group(link);
    var at = position(link);
    var name = first.closest('.original').querySelector('.name').textContent;
    place.textContent = '“' + pieces.map(function (p) { return p.textContent; }).join('') + '” in ' + name + (all.length > 1 ? ', ' + (at + 1) + ' of ' + all.length : '');
    buttons.previous.disabled = at === 0;
    buttons.next.disabled = at === all.length - 1;
    buttons.previous.hidden = buttons.next.hidden = all.length < 2;
    first.scrollIntoView({ block: 'center' });
    return true;
  }

  function open(link) {
    if (!show(link)) return false;
    opener = link;
    uncover(link);
    history.replaceState(null, '', '#' + encodeURIComponent(anchorOf(link)));
    return true;
  }

  // On a narrow page the reader lies over the lower part of the dossier: the value stays in sight above it.
  function uncover(link) {
    var sheet = originals.getBoundingClientRect();
    var at = link.getBoundingClientRect();
    if (sheet.left > 0 || getComputedStyle(originals).position !== 'fixed') return;
    if (at.bottom > sheet.top - 8 || at.top < 0) window.scrollBy(0, at.bottom - sheet.top + 40);
  }

  function step(by) {
    if (!opener) return;
    var next = group(opener)[position(opener) + by];
    if (next) open(next);
  }

  function close() {
    document.body.classList.remove('reading');
    bar.hidden = true;
    clear();
    if (!opener) return;
    opener.focus({ preventScroll: true });
    opener.scrollIntoView({ block: 'nearest' });
    opener = null;
  }

  document.addEventListener('click', function (event) {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    var link = event.target.closest && event.target.closest('a[href^="#"]');
    if (!link) return;
    if (link.classList.contains('w')) {
      if (open(link)) event.preventDefault();
    } else if (anchorOf(link).indexOf('original') === 0) {
      document.body.classList.add('reading');
      bar.hidden = false;
      opener = link;
      place.textContent = 'Original texts';
      buttons.previous.hidden = buttons.next.hidden = true;
    } else if (originals.contains(link)) {
      close();
    }
  });
  buttons.previous.addEventListener('click', function () { step(-1); });
  buttons.next.addEventListener('click', function () { step(1); });
  buttons.close.addEventListener('click', close);
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && !bar.hidden) close();
  });

  // A page opened at some words shows them as if their link had been followed.
  function fromAddress() {
    var id = decodeURIComponent(location.hash.slice(1));
    if (id.indexOf('w-') !== 0) return;
    var link = Array.prototype.find.call(document.querySelectorAll('main a.w'), function (a) { return anchorOf(a) === id; });
    if (link) open(link);
  }
  window.addEventListener('hashchange', fromAddress);
  fromAddress();
})();
