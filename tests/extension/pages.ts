import { ownArticle } from '../../scripts/site/articles';
import { pathOf, renderSite } from '../../scripts/site/render';
import type { Page } from '../../scripts/site/serve';

/** The sample article's page as the site serves it: what the pages below are made from. */
export function articlePage(root: string): string {
  return renderSite(root).get(pathOf(ownArticle(root))) ?? '';
}

/** A second article, so that navigation has somewhere to go. */
const SECOND = [
  'La maire d’Armance, Odile Vasseur, a annoncé jeudi que la ville rachèterait les deux quais du port. « Le port vivra, et nous le paierons », a-t-elle déclaré devant le conseil municipal.',
  'Le coût est estimé à 14 millions d’euros, soit un tiers du budget annuel de la commune. « C’est une folie », a répondu le chef de l’opposition, Marc Tessier.',
  'Selon le cabinet chargé de l’étude, le trafic pourrait doubler d’ici à 2030. Les travaux commenceront en mars et dureront deux ans.',
];

/**
 * A site that never loads a page twice: links change the address through the History API and put another article in the place of
 * the first, as most news sites' own applications do.
 */
export function spaPages(root: string): ReadonlyMap<string, Page> {
  const second = SECOND.map((p) => `<p>${p}</p>`).join('');
  const script = `
    <script>
      const first = document.querySelector('.story').cloneNode(true);
      function show(path) {
        const story = document.querySelector('main .story, main .list');
        if (path.endsWith('second.html')) {
          const next = first.cloneNode(true);
          next.querySelector('h1').textContent = 'Armance rachète son port';
          document.title = 'Armance rachète son port';
          for (const stale of document.querySelectorAll('head meta, head script')) stale.remove();
          next.querySelector('.story-body').innerHTML = ${JSON.stringify(second)};
          story.replaceWith(next);
        } else if (path === '/spa/') {
          const list = document.createElement('div');
          list.className = 'list';
          list.innerHTML = '<h2>À la une</h2><ul><li><a href="/spa/first.html">Premier</a></li></ul>';
          story.replaceWith(list);
        } else story.replaceWith(first.cloneNode(true));
      }
      function go(path) { history.pushState({}, '', path); setTimeout(() => show(path), 30); }
      addEventListener('popstate', () => show(location.pathname));
    </script>`;
  const body = articlePage(root).replace('</body>', `${script}</body>`);
  return new Map([['/spa/2024/06/21/first-of-two-articles.html', { body }]]);
}

/** The article with a script of the test's own at its end. */
export function articleWith(root: string, script: string, headers: Page['headers'] = {}): Page {
  return {
    body: articlePage(root).replace('</body>', `<script>${script}</script></body>`),
    ...(headers && { headers }),
  };
}

export interface Appended {
  readonly title: string;
  readonly author: string;
  /** ISO day. */
  readonly day: string;
  readonly path: string;
  readonly paragraphs: readonly string[];
}

/** What infinite scroll puts under the first article, one after the other. */
export const APPENDED: readonly Appended[] = [
  {
    title: 'Armance rachète son port',
    author: 'Lise Aubanel',
    day: '2024-06-20',
    path: '/scroll/2024/06/20/armance-rachete-son-port.html',
    paragraphs: SECOND,
  },
  {
    title: 'Le lycée Ferrand rouvrira lundi',
    author: 'Paul Grévin',
    day: '2024-06-19',
    path: '/scroll/2024/06/19/le-lycee-ferrand-rouvrira-lundi.html',
    paragraphs: [
      'Le lycée Ferrand rouvrira lundi matin, a annoncé mercredi la rectrice, Anne Delmas. « Les élèves retrouveront leurs salles », a-t-elle promis aux familles réunies dans la cour.',
      'Les travaux ont coûté 3 millions d’euros et duré sept mois. « Nous avons attendu trop longtemps », a regretté le président des parents d’élèves, Hugo Marchetti.',
      'Selon le rectorat, 840 élèves sont inscrits pour la rentrée, soit 12 % de plus que l’an dernier.',
    ],
  },
];

/**
 * The article on a page that goes on: the event `more` appends the next article under the last, `arrive` (detail: its number from 1) puts
 * its address and its title in the place of the page's, `drop` takes the first away.
 */
export function scrollPage(root: string): Page {
  return articleWith(
    root,
    `
    const coming = ${JSON.stringify(APPENDED)};
    let at = 0;
    // One under the other: the page's own grid would set two of them side by side.
    document.querySelector('main').style.display = 'block';
    addEventListener('more', () => {
      const { title, author, day, path, paragraphs } = coming[at++];
      const next = document.createElement('article');
      next.className = 'story';
      next.dataset.url = path;
      next.innerHTML = '<header class="story-head"><h1></h1><p class="byline">Par <strong class="author" rel="author"></strong> · <time></time></p></header><div class="story-body"></div>';
      next.querySelector('h1').textContent = title;
      next.querySelector('.author').textContent = author;
      next.querySelector('time').dateTime = next.querySelector('time').textContent = day;
      for (const text of paragraphs) {
        const p = document.createElement('p');
        p.textContent = text;
        next.querySelector('.story-body').append(p);
      }
      document.querySelector('main').append(next);
    });
    addEventListener('arrive', ({ detail }) => {
      const { path, title } = coming[detail - 1];
      document.title = title + ' – Le Phare d’Armance';
      history.replaceState({}, '', path);
    });
    addEventListener('drop', () => document.querySelector('.story').remove());`,
  );
}
