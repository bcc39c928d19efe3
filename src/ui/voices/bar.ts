import { el, svg } from '../element';
import { placeOf } from '../palette';
import { speakerName } from '../card/subject';
import type { Strings } from '../strings';
import type { Voice } from './shares';

/** Units of the drawing: a bar of 1000 by 14, with a gap that keeps neighbours apart without colour. */
const WIDTH = 1000;
const HEIGHT = 14;
const GAP = 4;
/** One word among thousands is still a voice: it is drawn this wide at least. */
const LEAST = 8;

export interface Segment {
  readonly x: number;
  readonly width: number;
}

/** Places of the segments: in order, apart, together as wide as the bar. Empty where there is nothing to share. */
export function segments(shares: readonly number[]): readonly Segment[] {
  const drawn = shares.filter((s) => s > 0);
  if (drawn.length === 0) return [];
  const room = WIDTH - GAP * (drawn.length - 1) - LEAST * drawn.length;
  let x = 0;
  return drawn.map((share) => {
    const width = LEAST + share * room;
    const segment = { x, width };
    x += width + GAP;
    return segment;
  });
}

/**
 * Share of voice as a bar. To assistive technology it is one image whose name says all shares; the list below it is its
 * accessible twin, so that its segments need no focus of their own.
 */
export function voiceBar(
  voices: readonly Voice[],
  strings: Strings,
  choose: (voice: Voice) => void,
): HTMLElement | null {
  const heard = voices.filter((v) => v.words > 0);
  const places = segments(heard.map((v) => v.share));
  if (places.length === 0) return null;
  const words = heard.map((v) => label(v, strings));
  const rects = heard.map((voice, i) => {
    const { x = 0, width = 0 } = places[i] ?? {};
    const rect = svg(
      'rect',
      { x, y: 0, width, height: HEIGHT, rx: 2, 'data-place': placeOf(voice.speaker?.slot ?? null) },
      svg('title', {}, words[i]),
    );
    rect.addEventListener('click', () => choose(voice));
    return rect;
  });
  const image = svg(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': `${strings.text('voices_bar')}. ${words.join(', ')}`,
    },
    rects,
  );
  return el('div', { class: 'voice-bar' }, image);
}

const label = (voice: Voice, strings: Strings): string =>
  strings.text('voices_share', { name: voiceName(voice, strings), percent: strings.percent(voice.percent / 100) });

export const voiceName = ({ speaker }: Voice, strings: Strings): string =>
  speaker ? speakerName(speaker, strings) : strings.text('voices_unattributed');
