/** Offers text to the reader as a file. Nothing leaves the machine: the address is a blob of this page. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the blob by the next turn; keeping it would keep the whole text.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** A title as a file's name: letters and digits of any script, at most 60 of them. Never empty. */
export function fileName(title: string): string {
  const words = title.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '-');
  return (
    words
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-+$/, '') || 'newsgloss'
  );
}

/** Lets the reader choose a file and reads it as text; null: none was chosen or it cannot be read. */
export function chooseFile(accept: string): Promise<string | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) file.text().then(resolve, () => resolve(null));
      else resolve(null);
    });
    input.click();
  });
}
