import type { Selected } from '../browser/messages';
import type { NoteEditor } from '../ui/note-editor';

/** Milliseconds between two looks at what is selected in the page, while the panel can be seen. */
const EVERY = 800;

/** Offers a note on the words that are selected in the page: soon after they are, and at once when the reader comes to the panel. */
export function followSelection(
  editor: NoteEditor,
  selected: () => Promise<Selected | null>,
  signal: AbortSignal,
): void {
  let asked = 0;
  const look = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    const turn = ++asked;
    const passage = await selected();
    if (turn === asked && !signal.aborted) editor.offer(passage);
  };
  for (const type of ['pointerenter', 'focusin'] as const)
    document.documentElement.addEventListener(type, () => void look(), { signal });
  const timer = setInterval(() => void look(), EVERY);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  void look();
}
