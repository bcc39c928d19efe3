import { ARTICLE_KEYS } from './article-keys';
import { PAGE_KEYS } from './page-keys';

/**
 * Every key of the UI catalogue (`_locales/<lang>/messages.json`), so that a misspelt one is a compile error. A test holds
 * the two equal in all six languages; the browser's own keys (name, description, commands) are not used in code.
 */
export const TEXT_KEYS = [...ARTICLE_KEYS, ...PAGE_KEYS] as const;
export type TextKey = (typeof TEXT_KEYS)[number];

/** Keys with a number: the catalogue holds `<key>_one` and `<key>_other` (Intl.PluralRules' names), `{n}` is the number. */
export const COUNT_KEYS = [
  'n_quotes',
  'n_voices',
  'n_claims',
  'n_names',
  'n_mentions',
  'n_unattributed',
  'n_of_names',
  'n_of_blocks',
  'n_sites',
  'n_data',
  'n_faults',
  'n_notes',
] as const;
export type CountKey = (typeof COUNT_KEYS)[number];

/** Keys that the browser itself reads: in the manifest as `__MSG_key__`. */
export const BROWSER_KEYS = [
  'extensionName',
  'extensionDescription',
  'actionTitle',
  'commandToggle',
  'commandNext',
  'commandPrevious',
  'commandPanel',
] as const;
