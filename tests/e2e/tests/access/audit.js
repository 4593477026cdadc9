const [selector, , done] = arguments;
// Every rule, those for AAA and good practice too: only what is about a whole page is the clinic's.
const PAGE = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass', 'heading-order'];
// Asks a person to look at what is hidden: that is what the many screens here are for.
const REMINDER = ['hidden-content'];
const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: ![...PAGE, ...REMINDER].includes(ruleId) }]));
// A text that is still fading in is fainter than it will be.
Promise.all(document.querySelector(selector).shadowRoot.getAnimations().map(({ finished }) => finished))
  .then(() => axe.run({ include: [[selector]] }, { resultTypes: ['violations', 'incomplete'], rules }))
  .then(({ violations, incomplete }) =>
    done(
      [...violations, ...incomplete].flatMap(({ id, nodes }) =>
        nodes.map(({ target, any, all, none }) => ({
          rule: id,
          place: target.flat().join(' '),
          why: [...any, ...all, ...none].map(({ message }) => message).join('; '),
        })),
      ),
    ),
  )
  .catch((error) => done([{ rule: 'axe', place: '', why: String(error) }]));
