import type { ReadClaim } from '../../knowledge/reading';
import { hedgeKey } from '../card/claim-card';
import { claimKey, claimantWords } from '../card/subject';
import { el } from '../element';
import type { OutlineContext } from './outline';
import { counted, meta, passageRow, section } from './section';

/** The claims chosen for highlighting, in reading order. */
export function claimsSection(context: OutlineContext): HTMLElement {
  const { reading, strings } = context;
  const claims = reading.claims.filter((c) => c.key);
  return section(
    'claims',
    counted(strings.text('claims'), strings.number(claims.length)),
    claims.length > 0
      ? el(
          'ol',
          {},
          claims.map((claim) => el('li', {}, row(claim, context))),
        )
      : el('p', { class: 'quiet' }, strings.text('no_claims')),
    claims.length > 0 && el('p', { class: 'quiet' }, strings.text('claims_count_means_nothing')),
  );
}

function row(claim: ReadClaim, { reading, strings, on }: OutlineContext): HTMLElement {
  const claimant = reading.speakers.find((s) => s.id === claim.claimant) ?? null;
  return passageRow(
    { id: claim.id, key: `claim-${claim.id}` },
    () => on.reveal({ kind: 'claim', id: claim.id }, true),
    el('span', { class: 'words', lang: reading.lang }, claim.text),
    meta(
      strings.text(claimKey(claim.type)),
      claimantWords(claim, claimant, strings),
      claim.hedge !== 'none' && claim.hedge !== 'reported' && strings.text(hedgeKey(claim.hedge)),
    ),
  );
}
