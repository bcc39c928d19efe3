import type { Lang } from '../engine/span';

/** What may be painted. */
export type Layer = 'quotes' | 'claims' | 'names';
export type Density = 'few' | 'normal' | 'many';

/** The reader's choices. Defaults and migrations live in settings.ts. */
export interface Settings {
  readonly version: number;
  /** Host → always on or always off; a host that is not named follows the permission ladder. */
  readonly sites: Readonly<Record<string, 'on' | 'off'>>;
  readonly layers: Readonly<Record<Layer, boolean>>;
  readonly density: Density;
  readonly uiLang: 'auto' | Lang;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Open cards on hover too. Off unless the reader asks for it. */
  readonly hover: boolean;
  /** Host → rules that the reader hid there ("hide this kind here"). */
  readonly hidden: Readonly<Record<string, readonly string[]>>;
}
