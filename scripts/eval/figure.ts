/** One measured number with the bar it is held to. Stored in tests/reports/<name>.json: it may not get worse. */
export interface Figure {
  /** "quotes/fr-gold/speaker": stable, used as the key of the stored report. */
  readonly name: string;
  readonly value: number;
  /** Number of cases behind it. */
  readonly n: number;
  /** `up`: more is better. */
  readonly better: 'up' | 'down';
  /** What we aim at; null: for information only. */
  readonly bar: number | null;
  /** What is measured, in words, with the corpus. */
  readonly note: string;
}

export type Run = (args: readonly string[]) => Promise<readonly Figure[]>;
