import type { BlockRole } from '../../engine/document';

/** Longer lines are sentences that may well begin with "Read more". */
const MAX_PHRASE = 160;

const RELATED =
  /^(?:lire (?:aussi|également)|à lire (?:aussi|également)|voir aussi|sur le même sujet|read (?:more|also|next)|see also|related|more (?:on|from)|also read|leggi anche|leggi (?:di più|tutto)|lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|lee también|lea también|te puede interesar|más información|leia (?:também|mais)|veja também|saiba mais)\b/i;
const NEWSLETTER =
  /^(?:sign up|subscribe|get (?:our|the) |inscrivez-vous|abonnez-vous|recevez |iscriviti|abbonati|melden sie sich|abonnieren|jetzt abonnieren|suscríbete|apúntate|regístrate|assine|inscreva-se|cadastre-se|download (?:the|our) app)\b/i;
const SHARE =
  /^(?:share(?: this)?(?: article| story| on.*)?|partager.*|teilen|condividi.*|compartir.*|compartilhe?.*|copy link|print|imprimer|drucken|stampa|imprimir|email|facebook|twitter|whatsapp|x|linkedin|tweet)$/i;
const CREDIT =
  /^(?:©|\(c\)|copyright\b|photo(?:s)?\s*:|foto(?:s)?\s*:|crédits?\s*:|image(?:s)?\s*:|bild\s*:|imagem\s*:|all rights reserved|tous droits réservés|alle rechte vorbehalten|riproduzione riservata|reproduction réservée|todos los derechos|todos os direitos)/i;
const ADVERT =
  /^(?:advertisement|publicité|anzeige|werbung|pubblicità|publicidad|publicidade|sponsored|story continues below.*|article continues.*)$/i;
const COMMENT = /^(?:\d+\s+)?(?:comments?|commentaires?|kommentare?|commenti|comentarios|comentários)(?:\s*\(\d+\))?$/i;

const TABLE: readonly (readonly [RegExp, BlockRole])[] = [
  [RELATED, 'related'],
  [NEWSLETTER, 'newsletter'],
  [SHARE, 'boilerplate'],
  [CREDIT, 'credit'],
  [ADVERT, 'advert'],
  [COMMENT, 'comment'],
];

/** The role that a short line's own words give it; null: they say nothing. */
export function phraseRole(text: string): BlockRole | null {
  if (text.length > MAX_PHRASE) return null;
  for (const [pattern, role] of TABLE) if (pattern.test(text)) return role;
  return null;
}
