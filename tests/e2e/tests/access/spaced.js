// The metrics of WCAG's 1.4.12, as a visitor's own style sheet sets them.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`);
root.adoptedStyleSheets.push(sheet);
