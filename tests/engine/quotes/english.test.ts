import { describe, expect, it } from 'vitest';
import { told } from './helpers';

/** Sentences as newspapers write them; each rule with what it must find and what it must leave alone. */
describe('English: where the subject and the clause stand', () => {
  it.each([
    [
      'a description in brackets between name and verb',
      '“It is a signal to every town,” Rep. Gwen Marlow (D-Ohio) said Friday.',
      ['direct | “It is a signal to every town,” | said | Rep. Gwen Marlow | Gwen Marlow'],
    ],
    [
      'a long apposition between name and verb',
      '“They want a way to change the rules,” Morton Hale, the committee member from Ottawa, told the agency.',
      ['direct | “They want a way to change the rules,” | told | Morton Hale, the committee member | Morton Hale'],
    ],
    [
      'a time before the clause',
      'Dana Reyes said on Friday the town would close two of its schools.',
      ['indirect | the town would close two of its schools | said | Dana Reyes | Dana Reyes'],
    ],
    [
      'a place of publication before the clause',
      'The union said in a statement the company would shut the plant.',
      ['indirect | the company would shut the plant | said | The union | union'],
    ],
    [
      'a title before the name of somebody told',
      'Kirsten Vale told host Chris Amadi she believed the vote was fair.',
      ['indirect | she believed the vote was fair | told | Kirsten Vale | Kirsten Vale'],
    ],
    [
      'somebody told, a place and a comma before the marks',
      'Vale told the Northern Post in a written statement, “I do not want his support this year.”',
      ['direct | “I do not want his support this year.” | told | Vale | Vale'],
    ],
    [
      'a subject after a conjunction that is a preposition too',
      'The march began shortly after her office said the mothers of the victims would be there.',
      ['indirect | the mothers of the victims would be there | said | her office | office'],
    ],
    [
      'a cue that parts a subject from its verb',
      'The meeting that began last week, officials said, was aimed at the new rules.',
      ['indirect | The meeting that began last week … was aimed at the new rules | said | officials | officials'],
    ],
    [
      'a question deeper in the clause',
      'Officials have said investigators are trying to determine whether a crime was committed.',
      [
        'indirect | investigators are trying to determine whether a crime was committed | have said | Officials | Officials',
      ],
    ],
    [
      'a thing counted as a subject',
      'Six million jobs also depend on the canal, one slide says.',
      ['indirect | Six million jobs also depend on the canal | says | one slide | one slide'],
    ],
    [
      'a relative clause that the cue interrupts',
      'It is to be tested in a ward where, Mensah admits, nobody has ever gone to bed at nine.',
      ['indirect | nobody has ever gone to bed at nine | admits | Mensah | Mensah'],
    ],
    [
      'a body whose name looks plural',
      'Valley Growers, which represents farmers, says its members have lost money since spring.',
      ['indirect | its members have lost money since spring | says | Valley Growers | Valley Growers'],
    ],
    [
      'a clause about a word in marks, not the word',
      'A negotiator said the word “phaseout” had come back after a week.',
      ['indirect | the word “phaseout” had come back after a week | said | A negotiator | A negotiator'],
    ],
    [
      'who speaks at the end, with a description',
      'The report just about ends the recession debate, said the group’s chief economist, David Brassel.',
      [
        'indirect | The report just about ends the recession debate | said | the group’s chief economist, David Brassel | David Brassel',
      ],
    ],
    [
      'a clause with a relative clause in its subject',
      'The minister argued the plan, which had cost a lot, would fail.',
      ['indirect | the plan, which had cost a lot, would fail | argued | The minister | minister'],
    ],
    [
      'what somebody is urged to do',
      'Sheriff Walt Jessel urged residents to keep their bags packed.',
      ['indirect | keep their bags packed | urged | Sheriff Walt Jessel | Walt Jessel'],
    ],
    [
      'a judgement on a thing with its article',
      'The senator called the file “beautiful but damp” on Monday.',
      ['partial | “beautiful but damp” | called | The senator | senator'],
    ],
  ])('finds %s', (_, text, expected) => {
    expect(told('en', text)).toEqual(expected);
  });

  it.each([
    ['a noun after a genitive', 'The comments came late. Marlow’s comments on the roads in Ohio are old.'],
    ['a noun with its own verb', 'The conflict over party rules started many months before any votes were cast.'],
    ['an object with a side clause', 'The two mayors maintained their battle as they led in most polls of the week.'],
    ['an object with a relative clause', 'Those are the voters who provided the lift that handed him the city.'],
    ['an order to somebody', 'Marlow instructed staff Monday to check the records of the year.'],
    ['who was told and nothing more', 'Dana Reyes spoke to nobody but told The Northern Post.'],
    ['"for" and a being', 'For those with incomes above the limit, the town would raise the tax again.'],
    ['what will be announced', 'Results will be announced Saturday, but the winner has been clear for days.'],
    ['who is asked', 'She paused before being asked again if she would say this to him.'],
    ['what a thing shows', 'The market showed signs of life in May with a rebound, which leaves the bank calm.'],
    ['a denial in a relative clause', 'The country has moved two brigades after the attack, which Riverton denies.'],
    ['what was not stressed', 'Although she has not strongly emphasized her youth, it helped.'],
    ['an object with a passive', 'Before the vote, Dana Reyes proposed an amendment that was vetoed by the council.'],
    ['a name between commas', 'When Reyes said her name, it took him aback.'],
    ['a relative clause after "made clear"', 'He made clear rules in a clause that allows him to leave early.'],
    ['what people call a thing', 'Staff have taken to calling the new routine “lights down, chaps”.'],
    ['a time after the verb', 'That was what Dana Reyes said when she left the board of the museum.'],
  ])('is silent about %s', (_, text) => {
    expect(told('en', text)).toEqual([]);
  });

  it('takes the sentence before the marks into what was said', () => {
    const text = 'Still, golf clubs are “just scratching out a profit,” Mr. Hedley said from his office.';
    expect(told('en', text)).toEqual(['partial | “just scratching out a profit,” | said | Mr. Hedley | Hedley']);
  });
});
