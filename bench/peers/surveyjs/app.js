// The form in SurveyJS: one question on each page, as its own documentation shows it.

import { Model } from 'survey-core';
import { renderSurvey, unmountComponentAtNode } from 'survey-js-ui';
import { form, notes } from '../form.js';

const page = ({ id, ask, after, choices }) => ({
  name: `page-${id}`,
  ...(after && { visibleIf: `{${after[0]}} = '${after[1]}'` }),
  elements: [
    {
      type: 'radiogroup',
      name: id,
      title: ask,
      isRequired: true,
      choices: choices.map((choice) => ({ value: choice.id, text: choice.label })),
    },
  ],
});
const json = { title: form.title, showProgressBar: true, pages: form.questions.map(page) };

const place = document.getElementById('form');
let survey;
window.mounted = {
  mount() {
    survey = new Model(json);
    survey.onCompleting.add(({ data }) => {
      survey.completedHtml = `<h2>Your answers</h2><ul>${notes(data).map((note) => `<li>${note}</li>`).join('')}</ul>`;
    });
    renderSurvey(survey, place);
  },
  unmount() {
    unmountComponentAtNode(place);
    survey.dispose();
  },
};
window.mounted.mount();
