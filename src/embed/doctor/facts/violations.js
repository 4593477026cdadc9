// What the browser said that a policy of the page forbids: since this script runs, and before, where it tells that.

const heard = [];

document.addEventListener('securitypolicyviolation', ({ blockedURI, disposition, effectiveDirective }) => {
  hear({ blocked: blockedURI, directive: effectiveDirective, disposition });
});

if ('ReportingObserver' in globalThis) {
  const observer = new ReportingObserver((reports) => {
    for (const { body } of reports) {
      hear({ blocked: body.blockedURL, directive: body.effectiveDirective, disposition: body.disposition });
    }
  }, { types: ['csp-violation'], buffered: true });
  observer.observe();
}

/** Each kind once, and only what was really blocked. */
export function violations() {
  return [...heard];
}

function hear({ blocked, directive, disposition }) {
  const isKnown = heard.some((one) => one.blocked === blocked && one.directive === directive);
  if (disposition !== 'report' && !isKnown) heard.push({ blocked: blocked ?? '', directive });
}
