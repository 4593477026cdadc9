// The form in LHC-Forms: a FHIR Questionnaire, shown all at once. The result is the page's own.

import { form, result } from '../form.js';

const coding = (question, choice) => ({ system: `urn:form:${question}`, code: choice.id, display: choice.label });
const radio = {
  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'radio-button' }] },
};
const item = ({ id, ask, after, choices }) => ({
  linkId: id,
  text: ask,
  type: 'choice',
  required: true,
  extension: [radio],
  answerOption: choices.map((choice) => ({ valueCoding: coding(id, choice) })),
  ...(after && { enableWhen: [{ question: after[0], operator: '=', answerCoding: coding(after[0], { id: after[1] }) }] }),
});
const questionnaire = { resourceType: 'Questionnaire', status: 'active', title: form.title, item: form.questions.map(item) };

const place = document.getElementById('form');
window.mounted = {
  mount() {
    const widget = document.createElement('wc-lhc-form');
    const finish = Object.assign(document.createElement('button'), { className: 'finish', textContent: 'Finish' });
    place.replaceChildren(widget, finish);
    widget.fhirVersion = 'R4';
    widget.questionnaire = questionnaire;
    finish.onclick = () => {
      const { item = [] } = LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4', place);
      place.append(result(Object.fromEntries(item.map(({ linkId, answer }) => [linkId, answer?.[0].valueCoding.code]))));
    };
  },
  unmount: () => place.replaceChildren(),
};
window.mounted.mount();
