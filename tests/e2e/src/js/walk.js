// A walk at script speed, for tests that are about something else. Ends where it is told to.
const [, { answers, stop }, done] = arguments;
const tick = () => new Promise((resolve) => setTimeout(resolve));
const find = (name) => root.querySelector(`section.screen ${name}`);

async function walk() {
  for (let steps = 0; steps < 100; steps++) {
    if (steps === 1 && stop === 'next') return 'there';
    const input = find('.choice__input');
    // The next screen is still on its way.
    if (!input && !find('.banner') && !find('.button--primary')) {
      await tick();
      continue;
    }
    if (input) {
      if (input.name === stop) return 'there';
      const wanted = answers[input.name];
      if (!wanted) return `no answer to ${input.name}`;
      for (const { value } of root.querySelectorAll('.choice__input')) {
        const box = find(`.choice__input[value="${value}"]`);
        if (box.checked === (wanted.indexOf(value) >= 0) || (box.type === 'radio' && box.checked)) continue;
        box.click();
        await tick();
      }
      find(wanted.length ? '[type=submit]' : '.actions .button--quiet').click();
    } else if (find('.banner')) {
      return stop === 'result' ? 'there' : 'the result came first';
    } else if (find('.lede') && find('.answers')) {
      if (stop === 'review') return 'there';
      find('.actions .button--primary').click();
    } else {
      find('.button--primary').click();
    }
    await tick();
  }
  return 'a hundred steps and not there';
}

walk().then(done, (error) => done(String(error)));
