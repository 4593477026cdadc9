// Walks to the results of some answers, in a frame of its own: what the page around did to its objects is not done here.
// Tells the host what came of it, since no driver can be trusted on such a page. In front, the test puts `when`
// the page changes its objects, and `walks`: the answers, as JSON.
const frame = document.createElement('iframe');
document.documentElement.append(frame);
frame.contentWindow.eval(`(${walkAll})`)(document, when, walks);

async function walkAll(page, when, walks) {
  const host = page.querySelector('microneedling-screener');
  const findAll = (name) => {
    const found = host.shadowRoot.querySelectorAll(name);
    return Array.from({ length: found.length }, (_, index) => found[index]);
  };
  const find = (name) => host.shadowRoot?.querySelector(`section.screen ${name}`);
  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const until = async (isSo) => {
    for (let times = 0; times < 3000 && !isSo(); times++) await wait(5);
  };
  const isIntro = () => Boolean(host.shadowRoot?.querySelector('.intro'));
  const printed = () => Array.prototype.map.call(parent.seen.printed, ({ level, text }) => `${level}: ${text}`);
  const tell = (told) => fetch(`/walked?${encodeURIComponent(JSON.stringify(told))}`);

  async function walk(answers) {
    for (let steps = 0; steps < 60 && !find('.banner'); steps++) {
      const input = find('.choice__input');
      const wanted = input && answers[input.name];
      for (const { value } of input ? findAll('.choice__input') : []) {
        const box = find(`.choice__input[value="${value}"]`);
        if (box.checked === wanted.includes(value) || (box.type === 'radio' && box.checked)) continue;
        box.click();
        await wait(0);
      }
      const on = input ? (wanted.length ? '[type=submit]' : '.actions .button--quiet') : '.button--primary';
      find(on)?.click();
      await wait(0);
    }
    const result = host.shadowRoot.querySelector('section.result');
    return [result?.getAttribute('data-disposition') ?? 'no result', findAll('.finding__title').map((title) => title.textContent.trim())];
  }

  try {
    await until(() => isIntro() || printed().some((line) => line.startsWith('error')));
    if (when === 'after') parent.pollute();
    if (when === 'meanwhile') parent.restore();
    const results = [];
    for (const answers of isIntro() ? JSON.parse(walks) : []) {
      const result = await walk(answers);
      if (result[0] === 'no result') throw new Error(`stuck at ${find('#heading')?.textContent}`);
      results.push(result);
      host.reset();
      await until(isIntro);
    }
    tell({ results, printed: printed() });
  } catch (error) {
    tell({ results: [], printed: [`${error}`, ...printed()] });
  }
}
