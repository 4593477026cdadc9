// How the panel looks. Constructed, so that a page's style-src need not allow it; an old browser shows it plain.

const CSS = `
  :host { all: initial !important; display: block !important; color-scheme: inherit !important; margin-block: 24px !important }
  section {
    --ink: #15242b; --muted: #3f4f56; --ground: #fff; --line: #7a8a91; --error: #8a2a08; --warning: #6b4300; --advice: #1d3f5e;
    box-sizing: border-box; max-inline-size: 720px; margin-inline: auto; padding: 20px clamp(16px, 4vw, 28px);
    border: 2px dashed var(--line); border-radius: 12px; background: var(--ground); color: var(--ink);
    font: 400 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
  }
  @supports (color: light-dark(#000, #fff)) {
    section {
      --ink: light-dark(#15242b, #eef4f4); --muted: light-dark(#3f4f56, #b4c3c7); --ground: light-dark(#fff, #172327);
      --line: light-dark(#7a8a91, #8498a0); --error: light-dark(#8a2a08, #ffb596); --warning: light-dark(#6b4300, #f5ce86);
      --advice: light-dark(#1d3f5e, #a9d0f2);
    }
  }
  h2, h3, p, ol, ul { margin: 0; padding: 0 }
  h2 { font-size: 22px; line-height: 1.2 }
  h2 + p { margin-block-start: 4px; color: var(--muted) }
  h3 { margin-block-start: 20px; font-size: 16px; line-height: 1.35 }
  .summary { margin-block-start: 16px; font-size: 18px; font-weight: 650 }
  .actions { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-block: 12px }
  button {
    min-block-size: 44px; padding: 8px 16px; border: 1.5px solid var(--ink); border-radius: 10px; background: transparent;
    color: inherit; font: inherit; font-weight: 650; cursor: pointer;
  }
  button:first-child { background: var(--ink); color: var(--ground) }
  :is(button, summary, textarea):focus-visible { outline: 3px solid var(--advice); outline-offset: 2px }
  ol, ul { list-style: none }
  ol { margin-block-start: 16px }
  ol > li { padding: 12px 0 12px 16px; border-inline-start: 4px solid var(--tone) }
  ol > li + li { margin-block-start: 12px }
  ol h3 { margin: 0 }
  .error { --tone: var(--error) } .warning { --tone: var(--warning) } .advice { --tone: var(--advice) }
  .level { display: block; color: var(--tone); font-size: 14px }
  .where { margin-block-start: 4px; color: var(--muted); font: 400 14px/1.5 ui-monospace, monospace; white-space: pre-wrap }
  .fix { margin-block-start: 4px; white-space: pre-wrap }
  .files { margin-block: 4px 12px; color: var(--muted); font: 400 14px/1.6 ui-monospace, monospace }
  .files li { padding-inline-start: 12px; text-indent: -12px }
  summary { min-block-size: 44px; align-content: center; cursor: pointer }
  textarea {
    box-sizing: border-box; inline-size: 100%; border: 1px solid var(--line); border-radius: 8px; padding: 8px;
    background: transparent; color: inherit; font: 400 14px/1.5 ui-monospace, monospace;
  }
  @media print { :host { display: none !important } }`;

/** Gives a shadow root the style sheet. */
export function dress(root) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Its order and its words need no style.
  }
}
