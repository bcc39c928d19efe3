/** How a message travels. `newsgloss` says who is meant; whatever else arrives is not ours and is left alone. */
export interface Envelope {
  readonly newsgloss: 'background' | 'page' | 'notice';
  readonly name: string;
  readonly argument: unknown;
}

export function isEnvelope(value: unknown, to: Envelope['newsgloss']): value is Envelope {
  if (typeof value !== 'object' || value === null) return false;
  const { newsgloss, name } = value as Partial<Envelope>;
  return newsgloss === to && typeof name === 'string';
}
