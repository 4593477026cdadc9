// The page's Content-Security-Policies: those in its headers, and those in its meta elements.

/** Policies in the order they apply. All must allow a thing. `headers` is null where they could not be read. */
export async function policyFacts() {
  const metas = document.querySelectorAll('meta[http-equiv="content-security-policy" i]');
  const inPage = Array.from(metas, ({ content }) => ({ place: 'a meta element of the page', text: content }));
  const headers = await headersOfPage();
  const header = headers?.get('content-security-policy') ?? '';
  // Several headers of one name arrive joined by commas, which no policy contains.
  const inHeader = header.split(',').filter((text) => text.trim());
  return {
    couldReadHeaders: headers !== null,
    list: [
      ...inHeader.map((text) => ({ place: 'the response header Content-Security-Policy', text: text.trim() })),
      ...inPage,
    ],
  };
}

// The browser keeps the headers of a page from its scripts, so the page is fetched once more.
async function headersOfPage() {
  try {
    const response = await fetch(location.href, { credentials: 'same-origin' });
    await response.body?.cancel();
    return response.headers;
  } catch {
    return null;
  }
}
