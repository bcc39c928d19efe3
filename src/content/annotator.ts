import { answerPage, notify } from '../browser/channel';
import { takeOver, whenGone } from '../browser/lifetime';
import { isPrivateWindow } from '../browser/private-window';
import { fail, ok, type PageStatus } from '../browser/messages';
import { changeSettings, loadSettings, watchSettings } from '../browser/settings';
import type { Settings } from '../browser/settings-types';
import { childOf } from './child';
import { startLife, type Life } from './life';
import type { Choice } from './marks';
import { countsOf } from './status';

/** The annotator of one page: it starts reading at once and answers the popup and the panel until the page or it ends. */
const end = new AbortController();
takeOver(end);
whenGone(window, () => end.abort(), end.signal);
void start(end.signal);

async function start(signal: AbortSignal): Promise<void> {
  const host = location.hostname;
  let choice = choiceOf(await loadSettings(), host);
  if (signal.aborted) return;
  let life: Life | null = null;
  let stop = childOf(signal);
  const tell = (): void => void notify('page-changed', { tabId: null });

  const turn = (on: boolean): void => {
    // Asked again on a page that was no article when it was read: look again, the reader sees something that we did not.
    const busy = life !== null && ['on', 'reading', 'gave-up'].includes(life.status().state);
    if (on ? busy : life === null) return;
    stop.abort();
    stop = childOf(signal);
    life = null;
    if (on) life = startLife({ view: window, choice, changed: tell, hide }, stop.signal);
    tell();
  };
  const choose = (next: Choice): void => {
    choice = next;
    life?.choose(next);
  };
  const hide = (kind: string): void => {
    choose({ ...choice, hidden: [...choice.hidden, kind] });
    void changeSettings((now) => ({ ...now, hidden: { ...now.hidden, [host]: [...choice.hidden] } }), {
      isPrivate: isPrivateWindow(),
    });
  };
  const status = (): PageStatus => ({
    host,
    layers: choice.layers,
    density: choice.density,
    ...(life?.status() ?? { state: 'off', message: '', verdict: null, counts: countsOf(null, choice) }),
  });

  answerPage(
    {
      status: () => ok(status()),
      reading: () => ok(life?.reading() ?? null),
      switch: ({ on }) => {
        turn(on);
        return ok(status());
      },
      layers: ({ layers, density }) => {
        choose({ ...choice, layers, density });
        return ok(status());
      },
      reveal: ({ id, open }) => ok(life?.reveal(id, open) ?? false),
      step: ({ by }) => ok(life?.step(by) ?? false),
      article: () => ok(life?.article() ?? null),
      near: () => ok(life?.near() ?? null),
      selected: () => ok(life?.selected() ?? null),
      note: (edit) => life?.note(edit) ?? fail('no-receiver'),
    },
    signal,
  );
  watchSettings((settings) => choose(choiceOf(settings, host)), signal);
  turn(true);
}

function choiceOf({ layers, density, hidden, hover }: Settings, host: string): Choice {
  return { layers, density, hidden: hidden[host] ?? [], hover };
}
