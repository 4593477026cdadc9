// Runs first in every page that is measured. Finds what a visitor looks for, and tells when it has been painted.
// `marks` says by which selectors one kind of form is known, `first` what it asks first.
((marks, first) => {
  const root = () => (marks.host ? document.querySelector(marks.host)?.shadowRoot : document);
  const shows = (element) => element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true });
  const all = (selector, within = root()) => (selector && within ? [...within.querySelectorAll(selector)].filter(shows) : []);
  const words = (element) => element.textContent.replace(/\s+/g, ' ').trim();
  const box = (choice) => choice.closest('label')?.control ?? choice.querySelector('input');

  const find = {
    start: () => all(marks.start)[0],
    question: (ask) => all(marks.question).find((element) => words(element).includes(ask)),
    choice: (ask, label) => {
      const question = find.question(ask);
      const within = question && (marks.item ? question.closest(marks.item) : root());
      return question && all(marks.choice, within).find((element) => words(element) === label);
    },
    chosen: (ask, label) => {
      const choice = find.choice(ask, label);
      return choice && (marks.chosen ? choice.matches(marks.chosen) : box(choice)?.checked);
    },
    go: () => all(marks.go)[0],
    skip: () => all(marks.skip)[0],
    finish: () => all(marks.finish)[0],
    result: () => all(marks.result)[0],
    screen: () => (marks.start ? find.start() : find.question(first)),
  };
  const looks = ([what, ...which]) => find[what](...which);

  // Looked for as a frame begins; the message comes after that frame has been painted.
  const painted = (goal) =>
    new Promise((resolve) => {
      const look = () => {
        if (!looks(goal)) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
  const { port1: here, port2: there } = new MessageChannel();
  const task = () =>
    new Promise((resolve) => {
      here.onmessage = resolve;
      there.postMessage(null);
    });
  const found = async (goal) => {
    while (!looks(goal)) await task();
    return looks(goal);
  };

  let touched = null;
  let landing = null;
  addEventListener('click', ({ timeStamp }) => (touched ??= timeStamp), true);

  const tasks = [];
  const shifts = [];
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('longtask', ({ startTime, duration }) => tasks.push([startTime, duration]));
  observe('layout-shift', ({ startTime, value, hadRecentInput }) => hadRecentInput || shifts.push([startTime, value]));

  window.stopwatch = {
    first: painted(['screen']),
    painted,
    // Where to touch; from then on it waits until the goal has been painted.
    async aim(target, goal) {
      const element = looks(target);
      if (!element) return null;
      let { left, top, width, height } = element.getBoundingClientRect();
      if (top < 0 || top + height > innerHeight) {
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        await new Promise(requestAnimationFrame);
        ({ left, top, width, height } = element.getBoundingClientRect());
      }
      touched = null;
      landing = painted(goal).then((at) => ({ at, took: at - (touched ?? at) }));
      return [left + Math.min(width / 2, 48), top + height / 2];
    },
    landed: (patience) => Promise.race([landing, new Promise((resolve) => setTimeout(resolve, patience, null))]),
    // Answers by script, as fast as it goes.
    async hurry(steps) {
      for (const [ask, label] of steps) {
        (await found(['choice', ask, label])).click();
        await found(['chosen', ask, label]);
        (await found(['go'])).click();
      }
    },
    // Takes the form out of the page and puts a new one in, again and again; each time until its first screen is there.
    async cycle(times) {
      const { mount, unmount } = window.mounted ?? elements();
      const begin = performance.now();
      for (let time = 0; time < times; time++) {
        await unmount();
        await mount();
        await found(['screen']);
      }
      return (performance.now() - begin) / times;
    },
    words: () => words(find.result()),
    noted: () => ({
      tasks,
      shifts,
      files: performance.getEntriesByType('resource').map(({ name, encodedBodySize, transferSize, responseEnd }) => ({
        name,
        bytes: encodedBodySize,
        moved: transferSize,
        at: responseEnd,
      })),
    }),
  };

  function elements() {
    let element = document.querySelector(marks.host);
    const before = element.nextSibling;
    const place = element.parentNode;
    return {
      unmount: () => element.remove(),
      mount: () => {
        element = element.cloneNode(true);
        place.insertBefore(element, before);
      },
    };
  }
})
