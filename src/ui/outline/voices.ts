import type { ReadQuote } from '../../knowledge/reading';
import { dot } from '../card/claim-card';
import { kindKey } from '../card/subject';
import { type Child, button, el } from '../element';
import type { TextKey } from '../keys';
import { voiceBar, voiceName } from '../voices/bar';
import { type Voice, type VoiceGroup, voicesOf } from '../voices/shares';
import type { OutlineContext } from './outline';
import { counted, meta, passageRow, section } from './section';

const TITLES: Readonly<Record<VoiceGroup, TextKey>> = {
  people: 'voices_people',
  bodies: 'voices_bodies',
  unnamed: 'voices_unnamed',
  unattributed: 'voices_unattributed',
};

/** Who speaks and for how much: the bar, then every voice with all its quotations. */
export function voicesSection(context: OutlineContext): HTMLElement {
  const { reading, strings } = context;
  const voices = voicesOf(reading);
  const named = voices.filter((v) => v.speaker !== null).length;
  const turn = turns(context);
  const groups = [...new Set(voices.map((v) => v.group))];
  return section(
    'voices',
    counted(strings.text('voices'), strings.number(named)),
    voices.length === 0 && el('p', { class: 'quiet' }, strings.text('no_voices')),
    voiceBar(voices, strings, turn),
    groups.map((group) => [
      el('h3', {}, strings.text(TITLES[group])),
      el(
        'ul',
        {},
        voices.filter((v) => v.group === group).map((v) => el('li', {}, row(v, context))),
      ),
    ]),
  );
}

/** Each press on a voice goes to its next quotation, from the first to the last and round again. */
function turns({ on }: OutlineContext): (voice: Voice) => void {
  const at = new Map<string, number>();
  return ({ speaker, quotes }) => {
    const key = speaker?.id ?? '';
    const index = at.get(key) ?? 0;
    const quote = quotes[index % quotes.length];
    at.set(key, index + 1);
    if (quote) on.reveal({ kind: 'quote', id: quote.id }, false);
  };
}

function row(voice: Voice, context: OutlineContext): HTMLElement {
  const { reading, strings, on } = context;
  const { speaker, quotes } = voice;
  const id = speaker?.entityId ?? null;
  const share = voice.words > 0 ? strings.percent(voice.percent / 100) : strings.text('voices_indirect_only');
  const name = voice.group === 'unattributed' ? strings.count('n_quotes', quotes.length) : voiceName(voice, strings);
  return el(
    'details',
    { class: 'voice' },
    el(
      'summary',
      { id: `voice-${speaker?.id ?? 'nobody'}` },
      dot(speaker?.slot ?? null),
      el('span', { class: 'who-name' }, name),
      el('span', { class: 'share' }, share),
      speaker?.role && el('span', { class: 'meta', lang: reading.lang }, speaker.role),
    ),
    id &&
      button(
        { class: 'text-button', id: `card-${id}` },
        () => on.reveal({ kind: 'entity', id }, true),
        strings.text('open_entity', { name: voiceName(voice, strings) }),
      ),
    el(
      'ul',
      {},
      quotes.map((quote) => el('li', {}, quoteRow(quote, context))),
    ),
    reading.date === null && speaker?.role ? el('p', { class: 'quiet' }, strings.text('then_undated')) : null,
  );
}

function quoteRow(quote: ReadQuote, { reading, strings, on }: OutlineContext): HTMLElement {
  const words: Child = quote.kind === 'indirect' ? quote.text : strings.quoted(quote.text);
  return passageRow(
    { id: quote.id, key: `quote-${quote.id}` },
    () => on.reveal({ kind: 'quote', id: quote.id }, true),
    el('span', { class: 'words', lang: reading.lang }, words),
    meta(strings.text(kindKey(quote.kind)), quote.cueText && strings.quoted(quote.cueText)),
  );
}
