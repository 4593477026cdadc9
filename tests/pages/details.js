// Unfolds once the widget has started out of sight.
addEventListener('screener-ready', () => {
  document.querySelector('details').open = true;
});
