// The form in React, as an agency would write it.

import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useForm } from 'react-hook-form';
import { asked, notes } from '../form.js';

function Form() {
  const { register, handleSubmit, watch, getValues, formState } = useForm({ shouldFocusError: false });
  const [place, setPlace] = useState(0);
  const heading = useRef(null);
  const moved = useRef(false);
  const questions = asked(watch());
  const question = questions[place];

  useEffect(() => {
    if (moved.current) heading.current.focus();
    moved.current = true;
  }, [place]);

  const back = place > 0 && <button type="button" className="back" onClick={() => setPlace(place - 1)}>Back</button>;
  if (!question) {
    return (
      <section className="form result">
        {back}
        <h2 ref={heading} tabIndex={-1}>Your answers</h2>
        <ul>{notes(getValues()).map((note) => <li key={note}>{note}</li>)}</ul>
      </section>
    );
  }
  const field = register(question.id, { required: 'Choose an answer to go on.' });
  return (
    <form className="form" noValidate onSubmit={handleSubmit(() => setPlace(place + 1))}>
      {back}
      <p className="progress">Question {place + 1} of about {questions.length}</p>
      <fieldset key={question.id}>
        <legend><h2 ref={heading} tabIndex={-1}>{question.ask}</h2></legend>
        {question.choices.map(({ id, label }) => (
          <label key={id}>
            <input type="radio" value={id} {...field} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <p className="problem" role="alert">{formState.errors[question.id]?.message}</p>
      <button className="go">Continue</button>
    </form>
  );
}

let root;
window.mounted = {
  mount() {
    root = createRoot(document.getElementById('form'));
    root.render(<Form />);
  },
  unmount: () => root.unmount(),
};
window.mounted.mount();
