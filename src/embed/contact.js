// A clinic's ways to be reached, as it wrote them. The widget accepts the same (src/widget/link.rs).

const SCHEMES = ['https:', 'mailto:', 'tel:'];

/** Where to book: an https, mailto or tel address, or http on this device; `null` for anything else. */
export function bookingAddress(value) {
  try {
    const { href, hostname, protocol } = new URL(value.trim());
    const isAllowed = SCHEMES.some((scheme) => scheme === protocol) || (protocol === 'http:' && isThisDevice(hostname));
    return isAllowed ? { href } : null;
  } catch {
    return null;
  }
}

/** The number to call: digits, spaces, hyphens, dots, brackets and a leading +; `null` for anything else. */
export function phoneAddress(value) {
  const shown = value?.trim().replace(/^tel:\s*/, '') ?? '';
  const digits = shown.replace(/\D/g, '').length;
  const isNumber = /^\+?[\d ().-]+$/.test(shown) && digits > 1 && digits <= 20;
  return isNumber ? { href: `tel:${shown.replace(/[^+\d]/g, '')}`, shown } : null;
}

/** Whether a host is the visitor's own machine. */
export function isThisDevice(host) {
  return /^(127\.[\d.]+|localhost|.+\.localhost|\[::1\])$/.test(host);
}
