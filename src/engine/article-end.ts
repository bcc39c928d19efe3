import type { TextDocument } from './document';

/**
 * "Reproduction réservée © Copyright ANSA", "Riproduzione riservata", "All rights reserved": the line that closes an article. What comes
 * after it on a copied page (previous and next stories, most read) is not the article.
 */
const RIGHTS =
  /©|\bcopyright\b|all rights reserved|tous droits réservés|reproduction (?:réservée|interdite)|riproduzione riservata|alle rechte vorbehalten|(?:todos los )?derechos reservados|(?:todos os )?direitos reservados/i;
/** Longer blocks that speak of rights are sentences about them. */
const LONGEST_LINE = 160;

/** Index one past the last block of the article: the rights line and all after it are left out. A page's foot never opens its text. */
export function articleEnd({ text, blocks }: TextDocument): number {
  const at = blocks.findIndex(
    (b) => b.end - b.start <= LONGEST_LINE && b.start > text.length / 2 && RIGHTS.test(text.slice(b.start, b.end)),
  );
  return at < 0 ? blocks.length : at;
}
