/** Ends the process with one clear sentence. */
export function stop(sentence: string): never;
/** Ends the process where Node is too old. */
export function requireNode(): void;
/** Installs what package-lock.json names, unless the same lock is already installed. */
export function ensureDependencies(root: string): void;
/** Path of the browser's executable; installs it as root on Debian, else ends with a sentence that says what to install. */
export function ensureBrowser(name: 'chromium' | 'firefox'): string;
