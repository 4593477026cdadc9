// Who else sees what happens on the page. A hint: whether a script records is not for the browser to tell.

import { ADVICE } from './levels.js';

const KNOWN = {
  'clarity.ms': 'Microsoft Clarity',
  'connect.facebook.net': 'Meta Pixel',
  'contentsquare.net': 'Contentsquare',
  'fullstory.com': 'FullStory',
  'googletagmanager.com': 'Google Tag Manager',
  'hotjar.com': 'Hotjar',
  'hs-scripts.com': 'HubSpot',
  'logrocket.io': 'LogRocket',
  'mouseflow.com': 'Mouseflow',
  'smartlook.com': 'Smartlook',
  'tiktok.com': 'TikTok Pixel',
};

export function recorderFindings({ element, page }) {
  const isAt = (site) => page.hosts.some((host) => host === site || host.endsWith(`.${site}`));
  const names = Object.keys(KNOWN).filter(isAt).map((site) => KNOWN[site]);
  if (!names.length || !element || element.attributes.isolation) return [];
  return [{
    level: ADVICE,
    what: `The page also loads ${names.join(', ')}. Scripts of this kind can record what visitors click and read, in the ` +
      'widget too. Whether these do depends on their settings.',
    where: 'other scripts of the page',
    fix: 'Add isolation="frame" to the element: other scripts can’t look inside. Or leave those scripts out of this page.',
  }];
}
