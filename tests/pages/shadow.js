// A block of a page builder, with the widget in its shadow root.
customElements.define(
  'clinic-block',
  class extends HTMLElement {
    connectedCallback() {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { letter-spacing: 4px !important; line-height: 3 !important; text-align: center; } :host { display: block; inline-size: 700px; font: italic 9px monospace; }');
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      const element = document.createElement('microneedling-screener');
      element.setAttribute('clinic-name', 'A Clinic');
      element.setAttribute('consult-phone', '+44 20 7946 0000');
      element.setAttribute('consult-url', 'https://clinic.example/book');
      element.setAttribute('country', 'GB');
      root.append(element);
    }
  },
);
