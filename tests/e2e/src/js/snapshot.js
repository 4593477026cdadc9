// What a visitor has in front of them, in one look.
const section = root?.querySelector('section.screen');
// A no-break space belongs to the words: French has them.
const text = (element) => element?.textContent.replace(/[ \n]+/g, ' ').trim() ?? '';
const all = (selector) => [...(section?.querySelectorAll(selector) ?? [])];

let active = document.activeElement;
while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
const focus = {
  inside: !!active && active.getRootNode() === root,
  tag: active?.localName ?? '',
  id: active?.id ?? '',
  classes: [...(active?.classList ?? [])],
  kind: active?.type ?? '',
  value: active?.value ?? '',
  href: active?.href ?? '',
  text: text(active).slice(0, 200),
};

const screen = () => {
  if (!section) return 'none';
  if (root.querySelector('.greeting')) return 'greeting';
  if (section.classList.contains('intro')) return 'intro';
  if (section.classList.contains('result')) return 'result';
  return section.querySelector('.question') ? 'question' : 'review';
};

return {
  screen: screen(),
  question: section?.querySelector('.choice__input')?.name ?? null,
  heading: text(section?.querySelector('#heading')),
  choices: all('.choice').map((choice) => ({
    value: choice.querySelector('input').value,
    label: text(choice.querySelector('.choice__label')),
    checked: choice.querySelector('input').checked,
  })),
  focus,
  status: text(root?.querySelector('[role=status]')),
  error: text(section?.querySelector('.error-summary')),
  notice: text(section?.querySelector('.notice')),
  answers: all('.answers__row').map((row) => [
    text(row.querySelector('.answers__question')),
    text(row.querySelector('.answers__answer')),
  ]),
  result: section?.dataset.disposition ?? null,
  findings: all('.finding__title').map(text),
  links: all('a[href]').map((link) => link.href),
  words: text(section),
};
