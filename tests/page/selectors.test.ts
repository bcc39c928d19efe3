import { describe as group, expect, it } from 'vitest';
import { anchor, describe } from '../../src/page/selectors';

const TEXT =
  'The mayor spoke first. “We have waited far too long for this bridge,” she told the residents of the north bank. A man shouted “No!” and left. ' +
  'The council then voted: 12 members for the plan, 7 against it, and nobody abstained in the end.';

function of(words: string): ReturnType<typeof describe> {
  const start = TEXT.indexOf(words);
  return describe({ text: TEXT }, { start, end: start + words.length });
}

const found = (text: string, words: string): string | null => {
  const anchored = anchor(text, of(words));
  return anchored && `${anchored.how}: ${text.slice(anchored.span.start, anchored.span.end)}`;
};

group('selectors', () => {
  it('finds the same words after text was put before them', () => {
    expect(found(`An update was added at the top. ${TEXT}`, 'We have waited far too long')).toBe(
      'exact: We have waited far too long',
    );
  });

  it('folds quotation marks, spaces and dashes', () => {
    const changed = TEXT.replace('“We', '« We').replace('bridge,”', 'bridge, »').replace('for this', 'for\u00a0 this');
    expect(found(changed, '“We have waited far too long for this bridge,” she')).toMatch(
      /^folded: « We have waited .* bridge, » she$/,
    );
  });

  it('bears a corrected typing error in a long sentence', () => {
    const changed = TEXT.replace('the residents of', 'the resident of');
    expect(found(changed, 'she told the residents of the north bank')).toMatch(/^approximate: /);
  });

  it('leaves an orphan where a figure, a name or a negation changed', () => {
    expect(found(TEXT.replace('12 members', '17 members'), 'voted: 12 members for the plan, 7 against it')).toBeNull();
    expect(
      found(TEXT.replace('We have waited', 'We have not waited'), 'We have waited far too long for this bridge'),
    ).toBeNull();
  });

  it('leaves an orphan where the words are gone, and where a short look-alike stands elsewhere', () => {
    expect(
      found(
        'Another text about the weather on the coast, with some rain in the evening.',
        'We have waited far too long',
      ),
    ).toBeNull();
    expect(anchor('He said “No!” to the reporters at the gate of the works.', of('No!'))).toBeNull();
  });

  it('tells equal words apart by what stands round them', () => {
    const twice = `It began with “No!” from the gallery, at once. ${TEXT}`;
    const anchored = anchor(twice, of('No!'));
    expect(anchored?.span.start).toBe(twice.lastIndexOf('No!'));
  });
});
