import { ask, askBackground, onNotice } from '../browser/channel';
import { version } from '../browser/about';
import { fail, type PageProtocol } from '../browser/messages';
import { activeTab, watchActiveTab } from '../browser/tabs';
import type { PanelPort } from './port';

/** The panel's port on the browser: it follows the tab that the reader looks at in its window. */
export function createPanelPort(): PanelPort {
  return {
    version: version(),
    async state() {
      const tab = await activeTab();
      if (!tab) return { status: null, reading: null };
      const status = await ask(tab.id, 'status', null);
      const reading = status.ok ? await ask(tab.id, 'reading', null) : fail('no-receiver');
      return { status: status.ok ? status.value : null, reading: reading.ok ? reading.value : null };
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
      if (target.kind === 'quote' || target.kind === 'claim') return null;
      const others = reading.entities.map((e) => e.id);
      const answer = await askBackground('card', {
        kind: target.kind,
        id: target.id,
        date: reading.date,
        langs,
        others,
      });
      return answer.ok ? answer.value : null;
    },
    article: () => askActive('article'),
    near: () => askActive('near'),
    async readPage() {
      const tab = await activeTab();
      return tab ? askBackground('read-tab', { tabId: tab.id }) : fail('no-receiver');
    },
  };
}

/** A question without argument to the page that the reader looks at; null: nobody answers there. */
async function askActive<N extends 'article' | 'near'>(name: N): Promise<PageProtocol[N][1] | null> {
  const tab = await activeTab();
  const answer = tab ? await ask(tab.id, name, null) : fail('no-receiver');
  return answer.ok ? answer.value : null;
}
