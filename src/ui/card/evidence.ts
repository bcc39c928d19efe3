import type { Evidence, Fact } from '../../knowledge/context';
import { type Child, el } from '../element';
import type { Strings } from '../strings';

/** Sources in one line each: publisher as a link, date, licence. The whole title is the link's tooltip and its name. */
export function sourceList(evidence: readonly Evidence[], strings: Strings): HTMLElement | null {
  if (evidence.length === 0) return null;
  return el(
    'ul',
    { class: 'sources' },
    evidence.map((e) => el('li', {}, ...source(e, strings))),
  );
}

function source(evidence: Evidence, strings: Strings): Child[] {
  const { publisher, title, url, date, licence } = evidence;
  const words = licence === 'facts only' ? strings.text('facts_only') : licence;
  const rest = [date && strings.date(date), words].filter(Boolean).join(' · ');
  return [link(url, publisher, title && title !== publisher ? title : ''), rest && ` · ${rest}`];
}

/** An outside link: https only, or it is shown as words. Nothing of the page's address goes with the click. */
export function link(url: string, words: string, title = ''): HTMLElement {
  if (!isHttps(url)) return el('span', {}, words);
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer', title: title || null }, words);
}

const isHttps = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:';

/** Statements under a heading, each with the time in which it held, or on which it happened, and its sources. */
export function factSection(title: string, facts: readonly Fact[], telling: FactTelling): HTMLElement | null {
  const cited = facts.filter((fact) => fact.evidence.length > 0);
  if (cited.length === 0) return null;
  const rows = cited.map((fact) => el('li', { class: 'fact' }, ...factLines(fact, telling)));
  return el('section', { class: 'facts' }, el('h3', {}, title), el('ul', {}, rows));
}

/** How statements are told. A story's happened on a day; what a name has or is holds since one. */
export interface FactTelling {
  readonly strings: Strings;
  readonly events: boolean;
}

function factLines(fact: Fact, { strings, events }: FactTelling): Child[] {
  const when = [fact.label, events ? eventTime(fact, strings) : factTime(fact, strings)].filter(Boolean).join(' · ');
  return [
    when && el('span', { class: 'fact-label' }, when),
    el('span', { class: 'fact-text' }, fact.text),
    sourceList(fact.evidence, strings),
  ];
}

/** When something happened, in words; empty: it names no time. */
export function eventTime(fact: Fact, strings: Strings): string {
  return fact.from && !fact.to ? strings.date(fact.from) : factTime(fact, strings);
}

/** When a statement held, in words; empty: it names no time. */
export function factTime({ from, to, asOf }: Fact, strings: Strings): string {
  if (from && to) return strings.text('from_to', { from: strings.date(from), to: strings.date(to) });
  if (from) return strings.text('from_date', { date: strings.date(from) });
  if (to) return strings.text('to_date', { date: strings.date(to) });
  return asOf ? strings.text('as_of', { date: strings.date(asOf) }) : '';
}
