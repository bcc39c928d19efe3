import { mkdirSync } from 'node:fs';
import { type Look, startHarness } from './harness';

declare const __ROOT__: string;

/** Pictures of everything that the reader sees, for docs/design.md: `node scripts/run.mjs screens`. To be looked at by people. */
interface Shot {
  readonly name: string;
  readonly path: string;
  readonly look: Look;
  /** Pressed before the picture: ids, or of the card's own. */
  readonly press?: readonly string[];
  /** Unfolded before the picture. */
  readonly unfold?: string;
  /** Taller than the window: the whole page. */
  readonly whole?: boolean;
}

const DESK = { width: 1280, height: 800 } as const;
const PHONE = { width: 390, height: 844 } as const;
const LOOKS = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced', { forcedColors: 'active' }],
] as const;

const themed = (
  shot: Omit<Shot, 'look'> & { readonly size: { readonly width: number; readonly height: number } },
): Shot[] =>
  LOOKS.map(([look, options]) => ({
    ...shot,
    name: `${shot.name}-${look}`,
    path: `${shot.path}${shot.path.includes('?') ? '&' : '?'}theme=${look === 'dark' ? 'dark' : 'light'}`,
    look: { ...shot.size, ...options },
  }));

const SHOTS: readonly Shot[] = [
  ...themed({ name: 'card-quotation', path: 'card.html?open=quote:q1', size: DESK }),
  ...themed({ name: 'card-claim', path: 'card.html?open=claim:c2', size: DESK, press: ['why'] }),
  ...themed({ name: 'card-name', path: 'card.html?open=entity:irene-castel', size: DESK }),
  ...themed({ name: 'card-sheet', path: 'card.html?open=quote:q1', size: PHONE }),
  ...themed({ name: 'card-note', path: 'card.html?own&open=note:note-1', size: DESK }),
  ...themed({ name: 'card-story', path: 'card.html?open=story:black-lake-treaty', size: DESK, unfold: '.timeline' }),
  ...themed({
    name: 'panel-note',
    path: 'sidepanel.html?own&selected',
    size: { width: 380, height: 800 },
    press: ['add-note'],
  }),
  ...themed({ name: 'panel', path: 'sidepanel.html', size: { width: 380, height: 1340 } }),
  ...themed({ name: 'popup', path: 'popup.html', size: { width: 320, height: 540 } }),
  ...themed({ name: 'options', path: 'options.html', size: { width: 800, height: 800 }, whole: true }),
  ...themed({ name: 'welcome', path: 'welcome.html', size: DESK }),
  ...themed({ name: 'welcome-phone', path: 'welcome.html', size: PHONE, whole: true }),
  { name: 'popup-note-phone', path: 'popup.html?selected&nopanel', look: PHONE, press: ['add-note'] },
  { name: 'card-long-rtl', path: 'card.html?open=quote:q9&long&rtl&lang=de', look: DESK },
  { name: 'options-phone-long', path: 'options.html?long&lang=de', look: PHONE, whole: true },
];

const harness = await startHarness(__ROOT__);
const folder = `${__ROOT__}/docs/screens`;
mkdirSync(folder, { recursive: true });
for (const { name, path, look, press = [], unfold, whole = false } of SHOTS) {
  const page = await harness.open(path, look);
  for (const id of press)
    await page.evaluate(
      `(document.querySelector('news-gloss')?.shadowRoot ?? document).getElementById('${id}')?.click()`,
    );
  if (unfold)
    await page.evaluate(
      `(document.querySelector('news-gloss')?.shadowRoot ?? document).querySelector('${unfold}').open = true`,
    );
  await page.waitForTimeout(250);
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: whole });
}
await harness.close();
