// Everything that a React application does with the element: attributes, properties, events, methods, and mounting again.

import { useRef, useState } from 'react';
import type { ScreenerElement } from 'microneedling-screener';
import 'microneedling-screener/react';
import additions from './overlay.json';

export function App() {
  const screener = useRef<ScreenerElement>(null);
  const [heard, setHeard] = useState<string[]>([]);
  const [overlay, setOverlay] = useState<object | null>(null);
  const [phone, setPhone] = useState('+44 20 7946 0000');
  const [mount, setMount] = useState(0);
  const hear = (event: CustomEvent<null>) => setHeard((names) => [...names, event.type]);
  return (
    <>
      <h1>A React application</h1>
      <microneedling-screener
        key={mount}
        ref={screener}
        className="theirs"
        consult-url="https://clinic.example/book"
        consultPhone={phone}
        country="GB"
        overlay={overlay}
        onscreener-ready={hear}
        onscreener-started={hear}
        onscreener-completed={hear}
        onscreener-error={hear}
      >
        <p>Call us.</p>
      </microneedling-screener>
      <button type="button" id="add" onClick={() => setOverlay(additions)}>Add</button>
      <button type="button" id="phone" onClick={() => setPhone('+44 20 7946 0999')}>Change the number</button>
      <button type="button" id="reset" onClick={() => screener.current?.reset()}>Reset</button>
      <button type="button" id="remount" onClick={() => setMount((count) => count + 1)}>Mount again</button>
      <output id="heard">{heard.join(' ')}</output>
    </>
  );
}
