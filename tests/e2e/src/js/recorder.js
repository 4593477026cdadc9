// Runs before anything else on a test's page, and remembers what the page's own scripts could notice.
window.seen = { printed: [], events: [], violations: [], clicks: 0 };

for (const level of ['debug', 'log', 'info', 'warn', 'error', 'trace', 'table', 'group', 'dir', 'assert', 'count', 'time']) {
  const print = console[level];
  console[level] = (...words) => {
    window.seen.printed.push({ level, text: words.map(String).join(' ') });
    print.apply(console, words);
  };
}

for (const name of ['screener-ready', 'screener-started', 'screener-completed', 'screener-error']) {
  document.addEventListener(name, (event) => {
    const target = event.target.localName;
    window.seen.events.push({ name, target, detail: event.detail });
  });
}

document.addEventListener('securitypolicyviolation', (event) => {
  window.seen.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
});

document.addEventListener('click', (event) => {
  if (event.target.id === 'host-button') window.seen.clicks++;
});
