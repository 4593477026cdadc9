// What TypeScript must refuse in JSX. A refusal that is missing is an error too.

import 'microneedling-screener/react';

export const REFUSED = [
  // @ts-expect-error a country is text
  <microneedling-screener key="1" country={44} />,
  // @ts-expect-error there is no such property
  <microneedling-screener key="2" consultURL="https://clinic.example/book" />,
  // @ts-expect-error only a frame isolates
  <microneedling-screener key="3" isolation="iframe" />,
  // @ts-expect-error the events carry nothing
  <microneedling-screener key="4" onscreener-completed={(event: CustomEvent<string>) => event.detail} />,
];
