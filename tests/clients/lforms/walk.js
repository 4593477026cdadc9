// Fills a form by clicking, and notes after each answer which questions it shows.
const [, { questionnaire, walks }, done] = arguments;
const form = document.getElementById('form');
const tick = () => new Promise((resolve) => setTimeout(resolve));

const asked = new Set();
(function collect(items) {
  for (const { linkId, type, readOnly, item = [] } of items) {
    if (type === 'choice' && !readOnly) asked.add(linkId);
    collect(item);
  }
})(questionnaire.item);

const linkId = (element) => element.id.slice('item-'.length).split('/')[0];
const shown = () => [...form.querySelectorAll('[id^="item-"]')].map(linkId).filter((id) => asked.has(id));

async function walk(steps) {
  await LForms.Util.addFormToPage(questionnaire, form, { fhirVersion: 'R4' });
  await tick();
  const seen = [shown()];
  for (const { question, choices } of steps) {
    const item = [...form.querySelectorAll('[id^="item-"]')].find((element) => linkId(element) === question);
    if (!item) break;
    const labels = item.querySelectorAll('label.ant-radio-wrapper, label.ant-checkbox-wrapper');
    for (const choice of choices) labels[choice].click();
    await tick();
    seen.push(shown());
  }
  const { item } = LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4', form);
  return { seen, item };
}

(async () => {
  const ends = [];
  for (const steps of walks) ends.push(await walk(steps));
  return ends;
})().then(done, (error) => done(String(error?.stack ?? error)));
