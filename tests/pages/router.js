// A small router: each route replaces everything in main, several times before the visitor settles.
const views = {
  '#check': () => '<h1>Before you book</h1><microneedling-screener clinic-name="A Clinic" consult-phone="+44 20 7946 0000" consult-url="https://clinic.example/book" country="GB"></microneedling-screener>',
  '#about': () => '<h1>About us</h1><p>The clinic’s own words.</p>',
};
const main = document.querySelector('main');
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const render = () => {
  main.innerHTML = (views[location.hash] ?? views['#about'])();
};
addEventListener('popstate', render);

async function hurry() {
  for (const milliseconds of [0, 1, 20, 100, 5]) {
    for (const route of ['#check', '#about', '#check', '#check']) {
      history.pushState({}, '', route);
      render();
      await wait(milliseconds);
    }
  }
  main.querySelector('microneedling-screener').id = 'last';
}
hurry();
