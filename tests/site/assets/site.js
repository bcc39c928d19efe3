// The site's own script: a consent banner that is asked once, as on real pages.
const banner = document.querySelector('.consent');
if (banner && location.search.includes('consent')) banner.hidden = false;
for (const button of document.querySelectorAll('[data-consent]')) button.addEventListener('click', () => (banner.hidden = true));
