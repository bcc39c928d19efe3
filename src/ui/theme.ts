/** Puts the reader's theme on our own page; "auto" leaves it to the system. */
export function applyTheme(theme: 'auto' | 'light' | 'dark'): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Names the page and its language, for the tab and the screen reader. */
export function namePage(lang: string, title: string): void {
  document.documentElement.lang = lang;
  document.title = title;
}
