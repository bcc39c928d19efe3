import { describe, expect, it } from 'vitest';
import { told } from './helpers';

describe('who says what, in French', () => {
  it.each([
    [
      'after the marks, with apposition',
      '« Nous avons gagné », a déclaré la ministre, Anne Vidal, hier à la presse locale.',
      ['direct | « Nous avons gagné » | a déclaré | la ministre, Anne Vidal | Anne Vidal'],
    ],
    [
      'between dashes inside the marks',
      '“Ils croient être en paix – a accusé Paul Girard à la fin – mais nous répondrons. »',
      ['direct | “Ils croient être en paix … mais nous répondrons. » | a accusé | Paul Girard | Paul Girard'],
    ],
    [
      'after a colon',
      'Le maire, Paul Girard, a résumé la soirée devant les élus : « Nous avons perdu du temps. »',
      ['direct | « Nous avons perdu du temps. » | a résumé | Le maire, Paul Girard | Paul Girard'],
    ],
    [
      'a that-clause',
      'La procureure, Claire Montel, a précisé que aucune piste n’était écartée pour le moment.',
      [
        'indirect | aucune piste n’était écartée pour le moment | a précisé | La procureure, Claire Montel | Claire Montel',
      ],
    ],
    [
      'a preposition and its conditional',
      'Selon la préfecture, un tiers des travaux serait déjà achevé dans la vallée.',
      ['indirect | un tiers des travaux serait déjà achevé dans la vallée | Selon | la préfecture | préfecture'],
    ],
    [
      'the object of a verb',
      'Le collectif Eaux vives a salué une « première victoire » dans la vallée.',
      ['partial | « première victoire » | a salué | Le collectif Eaux vives | Eaux'],
    ],
    [
      'announced by the next sentence',
      'Le pays pourrait recevoir des « armes lourdes » avant la fin de l’année. L’avertissement a été lancé par Paul Girard depuis la capitale.',
      ['partial | « armes lourdes » | avertissement | Paul Girard | Paul Girard'],
    ],
    [
      'a verb that no table knows, by its place',
      '« Elle ne goûte pas, elle regarde », grommelle Corinne Sarlat devant les caméras de la région.',
      ['direct | « Elle ne goûte pas, elle regarde » | grommelle | Corinne Sarlat | Corinne Sarlat'],
    ],
    [
      'an opinion',
      'Les armateurs craignent que la zone soit fermée tout l’hiver.',
      ['indirect | la zone soit fermée tout l’hiver | craignent | Les armateurs | armateurs'],
    ],
    [
      'a clause that begins with "si" goes on after the cue',
      'Si la ville payait moins, fait remarquer la mairesse, le déficit doublerait.',
      ['indirect | Si la ville payait moins … le déficit doublerait | fait remarquer | la mairesse | mairesse'],
    ],
    [
      'an apposition between the cue and the rest',
      'Un tel plan, explique Marie Roy, directrice de la banque, mènerait à la faillite.',
      ['indirect | Un tel plan … mènerait à la faillite | explique | Marie Roy, directrice de la banque | Marie Roy'],
    ],
    [
      'a clause between commas that names who says it',
      'Les écoles, comme le rappelle Didier Sutter, voient le jour à la campagne.',
      ['indirect | Les écoles … voient le jour à la campagne | le rappelle | Didier Sutter | Didier Sutter'],
    ],
    [
      'the same at the end, with the subject first',
      'La banque maintiendra son appui, comme elle l’a indiqué à plusieurs reprises.',
      ['indirect | La banque maintiendra son appui | l’a indiqué | elle | banque'],
    ],
    [
      'a question without marks',
      'Pourquoi faudrait-il attendre ? rétorque la mairesse.',
      ['indirect | Pourquoi faudrait-il attendre | rétorque | la mairesse | mairesse'],
    ],
    [
      'a capital inside a name, and a name behind the complement of its role',
      'Marine Le Roux a promis que la loi passerait. La ministre des Sports Laura Morel assure que le stade est prêt.',
      [
        'indirect | la loi passerait | a promis | Marine Le Roux | Marine Le Roux',
        'indirect | le stade est prêt | assure | La ministre des Sports Laura Morel | Laura Morel',
      ],
    ],
    [
      'a minister whose first name no table knows',
      'Le ministre de l’Intérieur Jarek Hamal assure que le stade est prêt.',
      ['indirect | le stade est prêt | assure | Le ministre de l’Intérieur Jarek Hamal | Jarek Hamal'],
    ],
    [
      'a pronoun behind "selon", which goes before the noun that follows it',
      'Anne Roy dirige le port. Plusieurs raisons expliquent selon elle les retards de la semaine dernière.',
      ['indirect | Plusieurs raisons expliquent … les retards de la semaine dernière | selon | elle | Anne Roy'],
    ],
    [
      '"selon que" and "selon vous", which name nobody',
      'Le tarif change, selon qu’il s’agit d’un adulte ou d’un enfant. Est-ce, selon vous, une bonne idée ?',
      [],
    ],
    [
      '"du point de vue de", which gives a view only where somebody holds it',
      'Du point de vue des éleveurs, la réforme arrive trop tard. Les terrains se valent du point de vue de la qualité de l’eau.',
      ['indirect | la réforme arrive trop tard | Du point de vue des | éleveurs | éleveurs'],
    ],
    [
      'two offices of one kind, told by what each is for',
      'L’Office fédéral de l’agriculture craint une pénurie. L’Office fédéral de l’environnement assure que l’eau suffira. ' +
        'Selon l’Office fédéral de l’agriculture, les stocks baissent.',
      [
        'indirect | l’eau suffira | assure | L’Office fédéral de l’environnement | Office fédéral de l’environnement',
        'indirect | les stocks baissent | Selon | l’Office fédéral de l’agriculture | Office fédéral de l’agriculture',
      ],
    ],
    [
      'sources of a preposition, and "quant à lui"',
      'De sources diplomatiques, la réunion est reportée. La loi passera, insiste quant à lui Paul Girard.',
      [
        'indirect | la réunion est reportée | De sources | sources diplomatiques | sources diplomatiques',
        'indirect | La loi passera | insiste | Paul Girard | Paul Girard',
      ],
    ],
    [
      'what somebody confirms, said before it',
      'Le pont fermera cet hiver, ce que confirme la mairesse Anne Roy.',
      ['indirect | Le pont fermera cet hiver | confirme | la mairesse Anne Roy | Anne Roy'],
    ],
    [
      'brackets between a cue and its clause, and round a clause of its own',
      'Paul Girard avertissait, dans ces colonnes (le 5 mai), que la dette doublerait. Le pont (d’après un rapport de la ville, la pile est fendue) fermera.',
      [
        'indirect | la dette doublerait | avertissait | Paul Girard | Paul Girard',
        'indirect | la pile est fendue | d’après | un rapport de la ville | un rapport de la ville',
      ],
    ],
    [
      'a participle that shares its auxiliary with any other',
      'Les élus ont renoncé à la taxe et même indiqué qu’ils pourraient descendre plus bas.',
      ['indirect | ils pourraient descendre plus bas | indiqué | Les élus | élus'],
    ],
    [
      'a noun that looks like a verb between cue and clause',
      'Le patronat a indiqué, dans sa dernière note de conjoncture que la production avait chuté.',
      ['indirect | la production avait chuté | a indiqué | Le patronat | patronat'],
    ],
    [
      'a few words whose clause comes behind the cue',
      'Il est fréquent, notent les élus, que les plus jeunes abandonnent en mai.',
      ['indirect | Il est fréquent … que les plus jeunes abandonnent en mai | notent | les élus | élus'],
    ],
    [
      'a role without article behind a name, with the name of its body',
      'Victor Morel, chef du groupe de réflexion Csis Corée, a précisé que le traité serait signé.',
      [
        'indirect | le traité serait signé | a précisé | Victor Morel, chef du groupe de réflexion Csis Corée | Victor Morel',
      ],
    ],
    [
      'a role with its article and a name of its own is somebody else',
      'Près d’Anne Roy, la ministre Lise Morin a précisé que le traité serait signé.',
      ['indirect | le traité serait signé | a précisé | la ministre Lise Morin | Lise Morin'],
    ],
    [
      'some who are not named',
      'Certains affirment que la loi passera avant l’été.',
      ['indirect | la loi passera avant l’été | affirment | Certains | -'],
    ],
    [
      'a time between the cue and its clause',
      'Jacques Morel déclarait il y a des mois que son usine avait été renouvelée.',
      ['indirect | son usine avait été renouvelée | déclarait | Jacques Morel | Jacques Morel'],
    ],
    [
      'a capital A that is a preposition',
      'A une époque, ajoute-t-elle, la ville vivait de la pêche. La mairesse est venue.',
      ['indirect | A une époque … la ville vivait de la pêche | ajoute-t-elle | -t-elle | -'],
    ],
    [
      'adverbs of several words inside the verb',
      'La mairesse a d’ores et déjà annoncé que seuls deux ponts seraient fermés.',
      ['indirect | seuls deux ponts seraient fermés | a d’ores et déjà annoncé | La mairesse | mairesse'],
    ],
    [
      'two speakers',
      'Paul Girard et Anne Vidal se sont engagés à “ne pas nuire aux intérêts de la région”.',
      [
        'partial | “ne pas nuire aux intérêts de la région” | se sont engagés | Paul Girard et Anne Vidal | Paul Girard et Anne Vidal',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(told('fr', text)).toEqual(expected);
  });

  it.each([
    ['a nickname', 'La tour, que les habitants appellent « l’Aquarium », abrite trois services de la ville.'],
    ['a title', 'La pièce « Le Malade imaginaire » se joue ce soir dans la cour du château.'],
    ['a thing with its relative clause', 'La mairesse a révélé une partie des mesures qu’elle prendrait cet hiver.'],
    ['an object behind its verb', 'Le montage, qui a mis du temps, prévoit le regroupement des usines.'],
    ['a manner', 'Elle travaille comme le dit la règle du couvent.'],
    ['a banner', 'Une banderole résume l’humeur du moment dans les tribunes : « Merci Marie ».'],
    ['an announcement without words', 'Le maire a annoncé sa candidature aux élections de la région.'],
    ['what was not said', 'Le maire n’a pas dit que le pont serait fermé aux camions cet hiver.'],
    ['a dream', 'Le maire imagine que le pont sera fermé aux camions pendant tout cet hiver.'],
    ['an opinion that is not held yet', 'Les élus commencent à croire que le pont sera fermé tout l’hiver.'],
    ['an opinion that nobody holds', 'On croit que le pont sera fermé aux camions pendant tout cet hiver.'],
    ['the wish to do something', 'Le maire espère obtenir la fermeture du pont aux camions cet hiver.'],
  ])('is silent about %s', (_, text) => {
    expect(told('fr', text)).toEqual([]);
  });

  it('gives a pronoun to the last one who agrees', () => {
    const lines = told(
      'fr',
      'Anne Vidal a rencontré Paul Girard à la mairie. « Il a promis une réponse », a-t-elle dit ensuite aux journalistes.',
    );
    expect(lines[0]).toMatch(/\| a-t-elle dit \| -t-elle \| Anne Vidal$/);
  });

  it('does not believe a calque that tells somebody what they said', () => {
    const text =
      'Anne Vidal est arrivée tard. Le sommet serait une « erreur », a-t-il déclaré à Paul Girard pendant la soirée.';
    expect(told('fr', text)).toHaveLength(1);
    expect(told('fr', text)[0]).not.toMatch(/Paul Girard$/);
  });

  it('reads nothing after the rights line', () => {
    const text = `Le maire de la ville a déclaré que le pont resterait fermé tout l’hiver. Les camions passeront par la vallée et par le col.\n\nReproduction réservée © Copyright XYZ\n\nNEXT Marie Roux met en garde le pays : « Une guerre sans limites »`;
    expect(told('fr', text)).toHaveLength(1);
  });
});

describe('who says what, in other languages', () => {
  it.each([
    [
      'en',
      '“We never knew,” Packie Dolan, a farmer, told the local station on Monday.',
      /^direct \| “We never knew,” \| told \| Packie Dolan, a farmer \| Packie Dolan$/,
    ],
    [
      'en',
      'The minister said the plan would fail before the end of the year.',
      /^indirect \| the plan would fail before the end of the year \| said \| The minister/,
    ],
    [
      'de',
      '„Wir bauen die Brücke im Herbst“, sagte der Bürgermeister Hans Kolb am Montag.',
      /^direct \| „Wir bauen die Brücke im Herbst“ \| sagte \| .*Hans Kolb \| Hans Kolb$/,
    ],
    [
      'it',
      '«La città ce la farà», ha detto la sindaca Laura Conti ai giornalisti della rete.',
      /^direct \| «La città ce la farà» \| ha detto \| la sindaca Laura Conti \| Laura Conti$/,
    ],
    [
      'es',
      '—Mi abuelo cuidaba ovejas —recuerda Nuria Arrieta—. Yo cuido el agua de todo el valle.',
      /^direct \| Mi abuelo cuidaba ovejas … Yo cuido el agua de todo el valle\.? \| recuerda \| Nuria Arrieta/,
    ],
    [
      'pt',
      '“A cidade vai conseguir”, afirmou a prefeita Laura Reis em entrevista à rádio local.',
      /^direct \| “A cidade vai conseguir” \| afirmou \| a prefeita Laura Reis \| Laura Reis$/,
    ],
  ] as const)('%s: %s', (lang, text, line) => {
    expect(told(lang, text)[0]).toMatch(line);
  });
});
