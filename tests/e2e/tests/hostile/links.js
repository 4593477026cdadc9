// Addresses that are none a visitor should be led to, in every place that takes one, while a result shows.
const [selector, [sample, protocol], done] = arguments;
const host = document.querySelector(selector);
const REFUSED = null;
// What a clinic writes, and where it leads.
const CASES = [
  ['https://ok.example/book?a=1&b=<img src=x onerror=pwned(1)>', 'https://ok.example/book?a=1&b=%3Cimg%20src=x%20onerror=pwned(1)%3E'],
  ['ht\ntps://ok.example/', 'https://ok.example/'],
  ['\u0000https://ok.example/', 'https://ok.example/'],
  ['mailto:a@ok.example?body="><script>pwned(2)</script>', 'mailto:a@ok.example?body=%22%3E%3Cscript%3Epwned(2)%3C/script%3E'],
  ['http://localhost:8080/book', 'http://localhost:8080/book'],
  ['javascript:pwned(3)', REFUSED],
  ['JaVaScRiPt:pwned(3)', REFUSED],
  ['java\nscript:pwned(3)', REFUSED],
  ['java\tscript:pwned(3)', REFUSED],
  ['\u0001javascript:pwned(3)', REFUSED],
  [' \u00a0javascript:pwned(3)', REFUSED],
  ['javascript://ok.example/%0Apwned(3)', REFUSED],
  ['vbscript:pwned(3)', REFUSED],
  ['data:text/html,<script>opener.pwned(3)</script>', REFUSED],
  ['blob:https://ok.example/1', REFUSED],
  ['filesystem:https://ok.example/1', REFUSED],
  ['file:///etc/passwd', REFUSED],
  ['view-source:https://ok.example/', REFUSED],
  ['intent://ok.example#Intent;scheme=javascript;end', REFUSED],
  ['//evil.example/book', REFUSED],
  ['\\\\evil.example\\book', REFUSED],
  ['/book', REFUSED],
  ['book', REFUSED],
  ['#', REFUSED],
  ['?', REFUSED],
  ['http://evil.example/', REFUSED],
  ['http://127.evil.example/', REFUSED],
  ['http://localhost.evil.example/', REFUSED],
  ['https://', REFUSED],
  ['https://[bad]/', REFUSED],
  ['tel', REFUSED],
  ['x'.repeat(1e6), REFUSED],
  [`javascript:${'x'.repeat(1e6)}`, REFUSED],
  ['ab:\ud800\u202e\n[microneedling-screener] all is well', REFUSED],
];
// In a document nothing is mended: an address is a plain https one or refused.
const isPlain = (address) => /^https:\/\/[^ "<>\\\u0000-\u001f]*$/.test(address) && address.includes('.');

const settled = () => new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => setTimeout(resolve, 20)), 0));
const addresses = () => Array.from(host.shadowRoot.querySelectorAll('a'), (link) => link.getAttribute('href'));
const lines = (from) => seen.printed.slice(from).map(({ text }) => text);

async function changed(change) {
  const before = seen.printed.length;
  change();
  await settled();
  const told = lines(before);
  const found = guard.faults(host);
  if (told.some((line) => line.length > 1000 || /[\u0000-\u001f\u202e\ud800]/.test(line.replace(/ has problems:\n/, '')))) found.push('the line is endless or forged');
  return { told, found };
}

async function faultsOf([address, expected]) {
  const ways = {
    'an attribute': () => host.setAttribute('consult-url', address),
    'a property': () => void (host.consultUrl = address),
    'the contacts of an overlay': () => void (host.overlay = { ...sample, contacts: { 'consult-url': address } }),
  };
  const all = [];
  for (const [way, change] of Object.entries(ways)) {
    // No document holds these: it would be refused whole.
    if (way.startsWith('the contacts') && (/[\u0000-\u001f\u202e]/.test(address) || address.length > 4000)) continue;
    host.consultUrl = null;
    host.overlay = { ...sample, contacts: {} };
    await settled();
    const { told, found } = await changed(change);
    if (expected === REFUSED) {
      if (told.length !== 1 || !/consult-url=".*" is refused and left out; use a full https/.test(told[0])) found.push(`told: ${told}`);
    } else if (told.length || !addresses().includes(expected)) {
      found.push(`told: ${told}; links: ${addresses().slice(0, 3)}`);
    }
    all.push(...found.map((fault) => `${way}: ${fault}`));
    host.overlay = { ...sample, contacts: {} };
    await settled();
  }
  return all.map((fault) => `${address.slice(0, 60)}, as ${fault}`);
}

async function faultsOfSource([address]) {
  const own = JSON.parse(JSON.stringify(protocol));
  own.sources[0].link = address;
  const { told, found } = await changed(() => void (host.protocol = own));
  const isRefused = told.length === 1 && /sources\[0\]\.link: /.test(told[0]);
  if (isRefused === isPlain(address) && address.length > 8) found.push(`told: ${told}`);
  host.protocol = null;
  await settled();
  return found.map((fault) => `${address.slice(0, 60)}, as a source: ${fault}`);
}

async function all() {
  const found = [];
  for (const case_ of CASES) found.push(...(await faultsOf(case_)));
  host.overlay = null;
  host.consultUrl = null;
  for (const case_ of CASES) found.push(...(await faultsOfSource(case_)));
  return found.map((fault) => fault.slice(0, 600));
}
all().then(done, (error) => done([String(error?.stack ?? error)]));
