// The least that is still decent: a form as a custom element by hand, which everything else is measured against.
// `FORM` and `STYLE` are put in front of this file when it is served.

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

class PlainForm extends HTMLElement {
  #root = this.attachShadow({ mode: 'open' });
  #answers = new Map();
  #place = 0;

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet];
    this.#draw();
  }

  #asked() {
    return FORM.questions.filter(({ after }) => !after || this.#answers.get(after[0]) === after[1]);
  }

  #move(by) {
    this.#place += by;
    this.#draw().focus();
  }

  // Answers what should have the focus.
  #draw() {
    const asked = this.#asked();
    const question = asked[this.#place];
    const back = element('button', { type: 'button', className: 'back', hidden: !this.#place, onclick: () => this.#move(-1) }, 'Back');
    const heading = element('h2', { tabIndex: -1 }, question ? question.ask : 'Your answers');
    this.#root.replaceChildren(
      back,
      question ? this.#question(question, heading, `Question ${this.#place + 1} of about ${asked.length}`) : this.#result(heading, asked),
    );
    return heading;
  }

  #question(question, heading, progress) {
    const problem = element('p', { className: 'problem', role: 'alert' });
    const choices = question.choices.map(({ id, label }) => {
      const radio = element('input', { type: 'radio', name: question.id, value: id, checked: this.#answers.get(question.id) === id });
      return element('label', {}, radio, element('span', {}, label));
    });
    const choose = ({ target }) => {
      this.#answers.set(question.id, target.value);
      problem.textContent = '';
    };
    const submit = (event) => {
      event.preventDefault();
      if (this.#answers.has(question.id)) this.#move(1);
      else problem.textContent = 'Choose an answer to go on.';
    };
    return element(
      'form',
      { noValidate: true, onchange: choose, onsubmit: submit },
      element('p', { className: 'progress' }, progress),
      element('fieldset', {}, element('legend', {}, heading), ...choices),
      problem,
      element('button', { className: 'go' }, 'Continue'),
    );
  }

  #result(heading, asked) {
    const notes = asked.flatMap(({ id, choices }) => choices.filter((choice) => choice.id === this.#answers.get(id) && choice.note));
    const list = element('ul', {}, ...notes.map(({ note }) => element('li', {}, note)));
    return element('section', { className: 'result' }, heading, list);
  }
}

customElements.define('plain-form', PlainForm);
