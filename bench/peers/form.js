// What every form needs to know of the questions: which are asked, and what the result says.

import form from '../form.json';

export { form };

export const asked = (answers) => form.questions.filter(({ after }) => !after || answers[after[0]] === after[1]);

export const notes = (answers) =>
  asked(answers).flatMap(({ id, choices }) => choices.find((choice) => choice.id === answers[id])?.note ?? []);

/** The result of forms whose software shows none by itself. */
export function result(answers) {
  const heading = document.createElement('h2');
  heading.textContent = 'Your answers';
  const list = document.createElement('ul');
  for (const note of notes(answers)) list.appendChild(document.createElement('li')).textContent = note;
  const section = document.createElement('section');
  section.className = 'result';
  section.append(heading, list);
  return section;
}
