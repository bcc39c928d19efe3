import type { BlockRole } from '../../engine/document';
import { isDateLine } from './meta/dates';

/**
 * What a line's own words say that it is, in six languages. Each row: role, longest line it may be, the words without one of which
 * the pattern cannot match, the pattern; beside it a line that it is meant for, and one that it must leave alone. Longer lines are
 * sentences that may well begin so.
 */
type Row = readonly [role: BlockRole, longest: number, words: Signal, pattern: RegExp];

/**
 * Most lines hold none of a row's words, and a pattern that is never tried is never compiled: with all of them tried on each line, a
 * page's first reading spent a third of its time on that.
 */
type Signal = (words: readonly string[]) => boolean;
const WORD = /[a-zß-öø-ÿœ]+|©/g;
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];

/** The line's first word is one of these; figures and signs before it do not count. */
const opens = (list: string): Signal => {
  const set = new Set(list.split(' '));
  return ([first]) => first !== undefined && set.has(first);
};
/** One of the line's words is one of these. */
const holds = (list: string): Signal => {
  const set = new Set(list.split(' '));
  return (words) => words.some((word) => set.has(word));
};
/** Nothing can be told beforehand. */
const ANY: Signal = () => true;

const MAY_LOCK = holds(
  'abonnés abonnez reste lire subscribe subscriber subscribers unlock abonnenten weiterlesen abbonati riservato suscriptores suscríbete assinantes continue',
);

/** What a locked page says where its text breaks off: "Il vous reste 82 % de cet article à lire." */
const LOCKED_WORDS =
  /\b(?:réservée? aux abonnés|abonnez-vous pour (?:lire|continuer)|il vous reste \d+\s?% (?:de|à)|pour lire la suite|subscribe to (?:continue|read|unlock)|subscribers? only|already a subscriber|unlock this article|nur für abonnenten|jetzt weiterlesen|weiterlesen mit|riservato agli abbonati|contenuto riservato|solo para suscriptores|exclusivo para suscriptores|suscríbete para (?:seguir|leer)|exclusivo para assinantes|continue lendo)\b/i;

/** True for a line that says of a page that the rest of it is not shown to everybody. */
export const isLockedLine = (text: string): boolean => MAY_LOCK(wordsIn(text)) && LOCKED_WORDS.test(text);

const TABLE: readonly Row[] = [
  ['newsletter', 300, MAY_LOCK, LOCKED_WORDS],
  // "Lire aussi : Le maire démissionne" · not "Lire aussi peu est un luxe, disait-il, que …" (too long)
  [
    'related',
    170,
    opens('lire voir écouter regarder à sur pour nos les plus'),
    /^(?:▶|►|→|»|>|•|-|–|\*|\[)?\s*(?:à )?(?:lire|voir|écouter|regarder) (?:aussi|également|plus|la suite|notre|l[’']article)\b|^(?:sur le même (?:sujet|thème)|pour aller plus loin|nos articles|les plus lus|plus d[’']informations sur)/i,
  ],
  [
    'related',
    170,
    opens(
      'read see watch listen also related recommended more most trending up don editor you people keep top best in table deal deals coupon',
    ),
    /^(?:▶|►|→|»|>|•|-|–|\*|\[)?\s*(?:read|see|watch|listen)(?: it)?(?: more| also| next| now)\b(?!\s(?:than|of the time))|^(?:also read|read|see also|related|recommended|watch|more from|more on|more great|more stories|more news|most read|most popular|trending|up next|don[’']t miss|editor[’']s picks?|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|people are also reading|keep reading|top (?:stories|reads)|best of|in this article|table of contents|deals? of the day|coupon codes?)\b(?:\s*(?:by our editors|articles?|stories|content|links?|topics?|reading|video|videos|…|\.{3}|[:|»].*)?|\s+[A-Z][\w.& ]{0,40})$/i,
  ],
  [
    'related',
    170,
    opens('leggi guarda ascolta vedi potrebbe articoli sullo i da'),
    /^(?:leggi|guarda|ascolta|vedi) (?:anche|di più|tutto|il|la|qui)\b|^(?:potrebbe interessarti|articoli correlati|sullo stesso tema|i più letti|da non perdere)/i,
  ],
  [
    'related',
    170,
    opens('lesen mehr auch das weitere lesetipp zum passend hier meistgelesen'),
    /^(?:lesen sie|mehr (?:zum|dazu|zu|lesen)|auch interessant|das könnte sie|weitere (?:artikel|nachrichten|infos?)|lesetipp|zum thema|mehr aus|passend zum|hier lesen sie|meistgelesen)\b/i,
  ],
  [
    'related',
    170,
    opens('lee lea ver vea mira te le más noticia noticias lo también'),
    /^(?:lee|lea|ver|vea|mira) (?:también|tambien|más|aquí)\b|^(?:(?:te|le) puede interesar|te recomendamos|más (?:información|noticias|temas|sobre)|noticias? relacionadas?|lo más (?:leído|visto)|también te puede)/i,
  ],
  [
    'related',
    170,
    opens('leia veja saiba confira ouça assista mais notícias conteúdo'),
    /^(?:leia|veja|saiba|confira|ouça|assista) (?:também|mais|a seguir)\b|^(?:mais lidas|notícias relacionadas|conteúdo relacionado)/i,
  ],
  // "(MORE: What we know)", "[Related: …]" · not "(More than forty were hurt.)"
  [
    'related',
    200,
    opens('more related read see watch listen lire leggi lesen lee leia'),
    /^[([](?:more|related|read (?:more|also)|see also|watch|listen|lire aussi|leggi anche|lesen sie auch|lee también|leia também)\s*:/i,
  ],
  // where the text stood before: "This story was first published on 3 May." · not "This story was told to me by …"
  [
    'boilerplate',
    170,
    opens('a this first originally cet questo dieser der este'),
    /^(?:(?:a version of )?this (?:story|article|piece|post)(?:(?: was| has been)? (?:originally |first )*(?:published|appeared)| has been (?:updated|corrected))\b|(?:first|originally) published (?:in|on|by|at)\b|this is a (?:breaking|developing) (?:news? )?story|cet article (?:a été|est) (?:initialement |d[’']abord )?(?:publié|paru|mis à jour)|questo articolo è (?:stato )?(?:originariamente )?(?:pubblicato|apparso|uscito)|(?:dieser|der) (?:artikel|text|beitrag) (?:erschien|ist (?:zuerst|ursprünglich)|wurde (?:zuerst|ursprünglich|aktualisiert))|este artículo (?:fue|se) (?:originalmente )?public|este (?:artigo|texto) foi (?:originalmente )?publicado)/i,
  ],
  // "Dieses Thema im Programm: Das Erste am 3. Mai" · "Schon gelesen?" · not "Schon gelesen hatte er das Buch."
  [
    'related',
    200,
    opens('dieses über schon déjà meistkommentiert meistgelesen meistgeklickt meistgeteilt ver'),
    /^(?:dieses thema im programm|über dieses thema berichtet)|^(?:schon gelesen|déjà lu)\s?\?$|^(?:meist(?:kommentiert|gelesen|geklickt|geteilt)|ver noticias guardadas)$/i,
  ],
  // "Mit Agenturmaterial." · "Redaktion: A, B Faktencheck: C" · not "Mit Material aus dem Steinbruch wurde die Kirche gebaut."
  [
    'credit',
    140,
    opens('mit redaktion faktencheck lektorat'),
    /^\(?(?:mit agenturmaterial|mit material (?:von|der) (?:dpa|afp|reuters|ap|epd|sid|apa|sda)\b)|^(?:redaktion|faktencheck|lektorat)\s*:\s*\p{Lu}/iu,
  ],
  // what asks for a verdict on the article: "Wie hat Ihnen dieser Artikel gefallen?"
  [
    'boilerplate',
    200,
    opens('wie war cet did was ti questo te este permalien nicht'),
    /^(?:wie hat (?:ihnen|dir|euch) (?:dieser|der) (?:artikel|beitrag) gefallen|war dieser artikel hilfreich|cet article vous a(?:-t-il)? (?:plu|intéressé|été utile)|(?:did you find|was) this article (?:helpful|useful|interesting)|(?:ti è piaciuto|questo articolo ti è (?:piaciuto|stato utile))|¿(?:te ha (?:gustado|parecido útil|resultado útil)) (?:este|el) artículo|este (?:artigo|texto) foi útil|permalien\b|nicht alle bilder konnten)/i,
  ],
  // "Sign up for our morning newsletter" · not "Sign-ups rose by a fifth in May."
  [
    'newsletter',
    260,
    opens(
      'sign subscribe get stay join download follow like recevez inscrivez abonnez suivez s iscriviti abbonati seguici ricevi scarica jetzt abonnieren melden folgen folgt newsletter suscríbete apúntate regístrate síguenos siguenos descarga assine inscreva cadastre siga',
    ),
    /^(?:sign up|subscribe|get (?:our|the) (?:latest|news|daily|free|app)\b.{0,60}(?:news|inbox|alerts?|email|app|store)|stay up to date|join (?:our|the) .{0,40}(?:newsletter|channel|group)|download (?:the|our) (?:free )?app|follow us|like us on|recevez |inscrivez-vous|abonnez-vous|suivez-nous|s[’']inscrire|s[’']abonner|iscriviti|abbonati|seguici|ricevi |scarica |jetzt abonnieren|abonnieren sie|melden sie sich|folg(?:en sie|t) uns|newsletter|suscríbete|apúntate|regístrate|s[ií]guenos|descarga |assine|inscreva-se|cadastre-se|siga )\b/i,
  ],
  // a call and the thing it is for, anywhere in a short paragraph
  [
    'newsletter',
    240,
    holds('newsletter newsletters inbox letterbox app push boletín'),
    /\b(?:sign up (?:here|for|to)|subscribe (?:here|to|for|now)|delivered (?:to your|through)|inscrivez|abonnez|anmelden|hier (?:geht|entlang)|iscriviti|suscríbete|assine)\b.*\b(?:newsletters?|inbox|letterbox|news-app|push alerts?|boletín)\b|\b(?:newsletters?|news-app)\b.*\b(?:sign up|subscribe here|hier entlang|inscrivez|abonnez|iscriviti|suscríbete)\b/i,
  ],
  // "Share on Facebook" · not "Share prices fell"
  [
    'boilerplate',
    60,
    ANY,
    /^(?:share(?: this)?(?: article| story| post| page| on [\w ]+| via [\w ]+|:)?|partager(?: (?:sur|cet|l[’']article).*)?|teilen|condividi.*|compart(?:ir|e|ilhar|ilhe)(?:r|\s.*)?|copy link|print|imprimir|imprimer|drucken|stampa|e-?mail|facebook|twitter|whatsapp|x|linkedin|tweet|pinterest|reddit|telegram|bluesky|save|bookmark|enregistrer|ajouter.*favoris|regala esta noticia|guardar|merken|salva|(?:(?:facebook|twitter|x|e-?mail|whatsapp|linkedin|pinterest|print|copy link|share)[\s,|•·]*){2,})$/i,
  ],
  // "4 min read", "Lesezeit: 3 Min." · not "The four minutes read like a novel."
  [
    'dateline',
    40,
    holds('min minute minuti minuto minuten minutes minutos'),
    /^(?:\d{1,2}|lesezeit|lesedauer|temps de lecture|tempo di lettura|tiempo de lectura|tempo de leitura|reading time)\b.{0,20}\b(?:min(?:ute|uti|uto|uten|utes|utos)?\.?|minutes?)(?: read| de lecture| di lettura| de lectura| de leitura| lesezeit)?\.?$/i,
  ],
  // "Photo: AFP", "(Getty Images)", "© 2024 Reuters" · not "Photos of the night show a crowd."
  [
    'credit',
    180,
    opens(
      '© c copyright file staff photo photos photograph photographs photographie foto fotos crédit crédits credit credits image images bild bildquelle bildrechte bildnachweis quelle imagen imagem illustration getty shutterstock all tous alle riproduzione reproduction todos',
    ),
    /^[([]?\s*(?:©|\(c\)|copyright\b|(?:file |staff )?photos?(?:graph)?(?: credit| by|graphie)?\s*[:/]|fotos?\s*[:/]|crédits?(?: photos?)?\s*:|credits?\s*:|images?(?: credit| source)?\s*:|bild(?:quelle|rechte|nachweis)?\s*:|quelle\s*:|imagen?\s*:|imagem\s*:|illustration\s*:|photo credit|getty images|shutterstock|all rights reserved|tous droits|alle rechte|riproduzione riservata|reproduction (?:réservée|interdite)|todos los derechos|todos os direitos)/i,
  ],
  // "Ann Lee et al., Nature (2023). DOI: 10.1000/182": where the science stands (ISO 26324) · not "The DOI was founded in 1998."
  ['credit', 420, holds('doi'), /\b(?:doi:?\s*(?:https?:\/\/)?|doi\.org\/)10\.\d{4,}\//i],
  // "A tram in the depot last week. Reuters" · not "He wrote for Reuters."
  [
    'caption',
    260,
    holds('getty afp reuters ap ansa dpa efe epa shutterstock istock imago keystone belga lusa'),
    /(?:[.?!]\s*|\()(?:photo(?: by|:)? )?(?:\p{Lu}[\p{L}.’'-]+ ){0,3}\/?\s?(?:Getty(?: Images)?|AFP|Reuters|AP(?: Photo)?|ANSA|dpa|EFE|EPA|Shutterstock|iStock|Imago|Keystone|Belga|Lusa)\)?$/u,
  ],
  [
    'credit',
    90,
    opens('ap afp reuters ansa dpa efe lusa getty epa belga keystone imago picture'),
    /^\(?(?:ap|afp|reuters|ansa|dpa|efe|lusa|getty images|ap photo|epa|belga|keystone|imago|picture alliance)\b[^.]{0,50}\)?$/i,
  ],
  // "Advertisement", "Story continues below" · not "Advertising fell."
  [
    'advert',
    80,
    opens(
      'ad advert advertisement advertising sponsored paid publicité pub annonce anzeige werbung pubblicità publicidad publicidade iklan the this story article content la l nach weiter continua scroll',
    ),
    /^(?:ad|advert|advertisement|advertising|sponsored(?: content)?|paid content|publicité|pub|annonce|anzeige|werbung|pubblicità|publicidad|publicidade|iklan|(?:the |this )?(?:story|article|content) continues (?:below|after).*|(?:la suite|l[’']article continue) après.*|nach der anzeige.*|weiter nach der werbung|continua (?:dopo|depois|después) .*|[-–—\s]*scroll to continue.*)$/i,
  ],
  [
    'comment',
    60,
    opens(
      'leave join comment comments commentaire commentaires réagir kommentar kommentare kommentieren commenti comentarios comentários tell',
    ),
    /^(?:\d+\s+)?(?:leave a comment|join the (?:conversation|discussion)|comments?|commentaires?|réagir|kommentare?|kommentieren|commenti|comentarios|comentários|tell us what you think.*)(?:\s*\(\d+\))?$/i,
  ],
  // "Filed under: Politics" · not "Topics of the day were bread and peace."
  [
    'related',
    120,
    opens(
      'filed tag tags topic topics category categories posted mots catégorie catégories thème thèmes schlagwörter themen etichette argomenti etiquetas temas assuntos',
    ),
    /^(?:filed under|tags?|topics?|categor(?:y|ies)|posted in|mots[- ]clés|catégories?|thèmes?|schlagwörter|themen|etichette|argomenti|etiquetas|temas|assuntos)\s*:/i,
  ],
  // dialogs round an embedded video
  [
    'consent',
    420,
    holds(
      'externe externen inhalte datenschutzerklärung drittplattformen contenu cookies contenuti externo notifications redaktioneller',
    ),
    /\b(?:externen? inhalte?|inhalte von (?:youtube|x|twitter|facebook|instagram)|datenschutzerklärung|drittplattformen|contenu (?:externe|bloqué)|accepter les cookies|accept(?: all)? cookies|contenuti esterni|contenido externo|conteúdo externo|notifications can be managed|redaktioneller inhalt)\b/i,
  ],
  // what shops and links pay: "If you buy through our links, we may earn a commission." · not "He earned a commission."
  [
    'boilerplate',
    420,
    holds('commission compensation affiliate commissionable'),
    /\b(?:we|i|site|may|might|could) (?:may |might |could |will |also )*(?:earn|receive|get|use)\b.{0,30}\b(?:commission|compensation|affiliate)\b|\bcontains? (?:affiliate|commissionable) links?\b/i,
  ],
  // what stands round accounts: "Log in to continue reading" · not "Log in to your console and choose …"
  [
    'boilerplate',
    160,
    holds('jump skip please javascript thank create already log sign'),
    /^(?:jump to content|skip to (?:main )?content|please (?:enable|refresh)|.*requires javascript|thank you for (?:registering|subscribing)|create an account(?: or| to|$)|already (?:a |have ).{0,40}(?:log|sign) in|(?:log|sign) in(?: or |\s*$| to (?:continue|read|comment|access|unlock|view)))/i,
  ],
  [
    'boilerplate',
    40,
    opens(
      'show hide caption credit enlarge expand zoom see shop buy video vidéo gallery live close menu more mehr plus loading play back top next previous prev suivant précédent opinion exclusive deal',
    ),
    /^(?:show caption|hide caption|caption|credit|enlarge(?: image)?|expand|zoom|see it!|shop now|buy now|video|vidéo|gallery|live|close|menu|more|mehr|plus|loading\b.*|play|back to top|top|next|previous|prev|suivant|précédent|opinion:?|exclusive|deal)$/i,
  ],
  ['boilerplate', 40, (words) => words.every((word) => word === '©'), /^(?:\d{1,3}|[\p{P}\p{S}\s]+)$/u],
];

const BYLINE =
  /^(?:by|par|von|por|di|da|de la rédaction|text:?|texte:?|propos recueillis par|written by|reported by|story by|autor(?:in)?(?:\/autor(?:in)?)?:?|auteur:?|author:?|redazione)\s*:?\s+(?=\p{Lu}|\d)[^.!?]{2,80}$/iu;
const BYLINE_STRICT =
  /^(?:By|Par|Von|Por|Di|Da|Text|Texte|Propos recueillis par|Written by|Reported by|Story by|Autor(?:in)?(?:\/Autor(?:in)?)?|Auteur|Author)\b/;

/** "By Ann Lee", "Autorin/Autor Bo Chan": who wrote it, wherever on the page it stands. Not: "By noon the hall was full." */
export const isByline = (text: string): boolean => text.length <= 90 && BYLINE_STRICT.test(text) && BYLINE.test(text);

/** The role that a line's own words give it; null: they say nothing. */
export function phraseRole(text: string): BlockRole | null {
  if (text.length > 420) return null;
  const words = wordsIn(text);
  for (const [role, longest, mayMatch, pattern] of TABLE)
    if (text.length <= longest && mayMatch(words) && pattern.test(text)) return role;
  if (isByline(text)) return 'byline';
  return isDateLine(text) ? 'dateline' : null;
}
