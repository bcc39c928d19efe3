import { ask, askBackground, onNotice } from '../browser/channel';
import { version } from '../browser/about';
import { fail, type PageProtocol } from '../browser/messages';
import { loadNotes } from '../browser/notes';
import { activeTab, watchActiveTab } from '../browser/tabs';
import { findNotes } from '../knowledge/story/notes';
import type { PanelPort } from './port';

/** The panel's port on the browser: it follows the tab that the reader looks at in its window. */
export function createPanelPort(): PanelPort {
  return {
    version: version(),
    async state() {
      const tab = await activeTab();
      if (!tab) return { status: null, reading: null, isPrivate: false };
      const status = await ask(tab.id, 'status', null);
      const reading = status.ok ? await ask(tab.id, 'reading', null) : fail('no-receiver');
      return {
        status: status.ok ? status.value : null,
        reading: reading.ok ? reading.value : null,
        isPrivate: tab.isPrivate,
      };
    },
    watch(changed, signal) {
      watchActiveTab(changed, signal);
      onNotice('page-changed', changed, signal);
    },
    async reveal(target, open) {
      const tab = await activeTab();
      const found = tab ? await ask(tab.id, 'reveal', { id: target.id, open }) : fail('no-receiver');
      return found.ok && found.value;
    },
    async card(target, reading, langs) {
      const { kind, id } = target;
      if (kind === 'quote' || kind === 'claim' || kind === 'note') return null;
      const others = reading.entities.map((e) => e.id);
      const answer = await askBackground('card', { kind, id, date: reading.date, langs, others });
      return answer.ok ? answer.value : null;
    },
    article: () => askActive('article'),
    near: () => askActive('near'),
    selected: () => askActive('selected'),
    async note(edit) {
      const tab = await activeTab();
      return tab ? askBackground('note', { tabId: tab.id, edit }) : fail('no-receiver');
    },
    async notes() {
      const [stored, article] = await Promise.all([loadNotes(), askActive('article')]);
      const key = article && findNotes(stored, article);
      return (key && stored[key]) || null;
    },
    async readPage() {
      const tab = await activeTab();
      return tab ? askBackground('read-tab', { tabId: tab.id }) : fail('no-receiver');
    },
  };
}

/** A question without argument to the page that the reader looks at; null: nobody answers there. */
async function askActive<N extends 'article' | 'near' | 'selected'>(name: N): Promise<PageProtocol[N][1] | null> {
  const tab = await activeTab();
  const answer = tab ? await ask(tab.id, name, null) : fail('no-receiver');
  return answer.ok ? answer.value : null;
}
