import { expect, it } from 'vitest';
import { sourced } from '../said';

/**
 * Four articles in the manner of Québec's news, ours. The GenderGapTracker's conventions: content with its marks, both halves round an
 * aside in one, floating sentences with the speaker before, the source's words as near as they stand.
 */
it.each([
  [
    'schools: a minister, a mayor, a cabinet, a union, an opponent, an email',
    `Le gouvernement du Québec prolongera de deux ans le programme de rénovation des écoles primaires, a annoncé lundi le ministre de l'Éducation, Benoît Lacasse, en point de presse à Trois-Rivières.

« On ne peut pas demander à des enfants de réussir dans des classes où il pleut, a-t-il déclaré. C'est une question de dignité. » Le ministre soutient que 212 établissements seront touchés d'ici 2027.

Selon la mairesse de Shawinigan, Josée Tremblay-Roy, la facture sera toutefois plus élevée que prévu. « Les appels d'offres rentrent 30 % au-dessus des estimations, affirme-t-elle. Qui va payer la différence ? »

Au cabinet du ministre, on indique que l'écart sera comblé par Québec. « Aucune municipalité ne paiera un sou de plus », assure l'attachée de presse du ministre, Mélanie Ouellet.

La Fédération des syndicats de l'enseignement se réjouit de l'annonce, mais croit que les sommes sont insuffisantes. « C'est un pansement sur une jambe de bois », a lancé sa présidente, Nathalie Gervais, jointe au téléphone. Elle rappelle que la moitié des écoles sont dans un état jugé mauvais.

« Je l'ai dit au ministre en décembre, poursuit-elle, et il m'a répondu que l'argent était là. »

Le Parti libéral n'a pas tardé à réagir. Le député Karim Benali a fait valoir que le programme avait été annoncé trois fois déjà. « C'est du réchauffé », laisse-t-il tomber.

Dans un courriel transmis à La Presse, le ministère précise que les travaux commenceront en avril. « Les échéanciers sont serrés, mais réalistes », peut-on y lire.`,
    [
      `Le gouvernement du Québec prolongera de deux ans le programme de rénovation des écoles primaires ← Benoît Lacasse ← le ministre de l'Éducation, Benoît Lacasse`,
      `« On ne peut pas demander à des enfants de réussir dans des classes où il pleut … C'est une question de dignité. » ← Benoît Lacasse ← -t-il`,
      `212 établissements seront touchés d'ici 2027 ← Benoît Lacasse ← Le ministre`,
      `la facture sera toutefois plus élevée que prévu ← Josée Tremblay-Roy ← la mairesse de Shawinigan, Josée Tremblay-Roy`,
      `« Les appels d'offres rentrent 30 % au-dessus des estimations … Qui va payer la différence ? » ← Josée Tremblay-Roy ← -t-elle`,
      `l'écart sera comblé par Québec ← ? ← on`,
      `« Aucune municipalité ne paiera un sou de plus » ← Mélanie Ouellet ← l'attachée de presse du ministre, Mélanie Ouellet`,
      `les sommes sont insuffisantes ← Fédération des syndicats de l'enseignement ← La Fédération des syndicats de l'enseignement`,
      `« C'est un pansement sur une jambe de bois » ← Nathalie Gervais ← sa présidente, Nathalie Gervais`,
      `la moitié des écoles sont dans un état jugé mauvais ← Nathalie Gervais ← Elle`,
      `« Je l'ai dit au ministre en décembre … et il m'a répondu que l'argent était là. » ← Nathalie Gervais ← -elle`,
      `le programme avait été annoncé trois fois déjà ← Karim Benali ← Le député Karim Benali`,
      `« C'est du réchauffé » ← Karim Benali ← -t-il`,
      `les travaux commenceront en avril ← ministère ← le ministère`,
      `« Les échéanciers sont serrés, mais réalistes » ← ? ← -on`,
    ],
  ],
  [
    'rents: a study, a professor of a university, floating sentences, a ministry',
    `Le prix des loyers a bondi de 9 % en un an à Montréal, révèle une étude publiée mercredi par l'Institut de recherche urbaine.

« C'est du jamais-vu », explique le professeur Luc Desrosiers, de l'Université de Montréal, qui a dirigé les travaux. D'après lui, la rareté des logements explique les deux tiers de la hausse.

L'économiste Sophie Bélanger, de la Banque Laurentienne, est plus nuancée. « Il faut faire attention aux moyennes. Dans certains quartiers, les loyers ont baissé », dit-elle. À son avis, le marché va se stabiliser l'an prochain.

Le Comité logement du Plateau dénonce « l'inaction » du gouvernement. Son porte-parole, Éric Lavoie, estime qu'un gel des loyers s'impose. « Les gens n'en peuvent plus. On reçoit 40 appels par jour, et on n'a rien à leur offrir. »

À l'Assemblée nationale, la ministre de l'Habitation, Chantal Morin, a écarté un gel. « Ce n'est pas dans nos plans », a-t-elle tranché, avant d'ajouter qu'elle « comprend la détresse » des locataires.

« On l'a essayé en 1975. Ça n'a pas marché », a renchéri son collègue aux Finances, Paul Guay.

La Corporation des propriétaires immobiliers, elle, se dit satisfaite. Son directeur, Marc Fortier, a tenu à préciser que ses membres « ne sont pas des spéculateurs ».

Pour sa part, Ginette Roy, 71 ans, a reçu un avis d'éviction en janvier. « J'habite ici depuis 38 ans », confie la dame. « Je n'ai nulle part où aller. »`,
    [
      `Le prix des loyers a bondi de 9 % en un an à Montréal ← une étude ← une étude`,
      `« C'est du jamais-vu » ← Luc Desrosiers ← le professeur Luc Desrosiers`,
      `la rareté des logements explique les deux tiers de la hausse ← Luc Desrosiers ← lui`,
      `« Il faut faire attention aux moyennes. Dans certains quartiers, les loyers ont baissé » ← Sophie Bélanger ← -elle`,
      "le marché va se stabiliser l'an prochain ← Sophie Bélanger ← À son avis",
      `« l'inaction » ← Comité logement du Plateau ← Le Comité logement du Plateau`,
      `un gel des loyers s'impose ← Éric Lavoie ← Son porte-parole, Éric Lavoie`,
      `« Les gens n'en peuvent plus. On reçoit 40 appels par jour, et on n'a rien à leur offrir. » ← Éric Lavoie ← Son porte-parole, Éric Lavoie`,
      `« Ce n'est pas dans nos plans » ← Chantal Morin ← -t-elle`,
      `« comprend la détresse » ← Chantal Morin ← -t-elle`,
      `« On l'a essayé en 1975. Ça n'a pas marché » ← Paul Guay ← son collègue aux Finances, Paul Guay`,
      `« ne sont pas des spéculateurs » ← Marc Fortier ← Son directeur, Marc Fortier`,
      `« J'habite ici depuis 38 ans » ← Ginette Roy ← la dame`,
      `« Je n'ai nulle part où aller. » ← Ginette Roy ← la dame`,
    ],
  ],
  [
    'a court: a dateline, a lawyer called by her role, a witness, what a judge held',
    `OTTAWA — La Cour suprême du Canada entendra la cause d'un camionneur de Gatineau condamné pour conduite dangereuse, a fait savoir jeudi le plus haut tribunal du pays.

L'avocate de l'accusé, Me Anne-Marie Chartrand, s'est dite soulagée. « Mon client attend ce moment depuis quatre ans », a-t-elle indiqué à La Presse canadienne.

Le Directeur des poursuites criminelles et pénales n'a pas voulu commenter. « Le dossier étant devant les tribunaux, nous nous abstiendrons de tout commentaire », a écrit sa porte-parole dans un courriel.

Selon la preuve présentée au procès, l'homme roulait à 128 km/h dans une zone de 70. Un témoin, Réjean Côté, avait raconté avoir vu le poids lourd « zigzaguer comme un jouet ».

« Il n'a jamais freiné », avait-il dit à la barre.

Le juge Pierre Langlois avait conclu que l'accusé « savait ou aurait dû savoir » que ses freins étaient défectueux. La Cour d'appel lui a donné raison en 2022, estimant que le camionneur avait fait preuve d'aveuglement volontaire.

D'après Me Chartrand, cette conclusion est erronée. L'avocate plaide que son client avait fait inspecter son véhicule deux semaines plus tôt. Elle ajoute que le mécanicien n'a « jamais été appelé à témoigner ».

La famille de la victime espère que la condamnation sera maintenue. « On veut juste que ça finisse », a soufflé la sœur du défunt, Line Gagnon, en larmes.

Le ministre de la Justice, David Cohen, a refusé de se prononcer, disant vouloir « laisser la justice suivre son cours ».`,
    [
      `La Cour suprême du Canada entendra la cause d'un camionneur de Gatineau condamné pour conduite dangereuse ← plus haut tribunal du pays ← le plus haut tribunal du pays`,
      `« Mon client attend ce moment depuis quatre ans » ← Anne-Marie Chartrand ← -t-elle`,
      `« Le dossier étant devant les tribunaux, nous nous abstiendrons de tout commentaire » ← porte-parole ← sa porte-parole`,
      `l'homme roulait à 128 km/h dans une zone de 70 ← preuve ← la preuve`,
      `« zigzaguer comme un jouet » ← Réjean Côté ← Un témoin, Réjean Côté`,
      `« Il n'a jamais freiné » ← Réjean Côté ← -il`,
      `l'accusé … que ses freins étaient défectueux ← Pierre Langlois ← Le juge Pierre Langlois`,
      `« savait ou aurait dû savoir » ← Pierre Langlois ← Le juge Pierre Langlois`,
      `le camionneur avait fait preuve d'aveuglement volontaire ← Cour d'appel ← La Cour d'appel`,
      `cette conclusion est erronée ← Anne-Marie Chartrand ← Me Chartrand`,
      `son client avait fait inspecter son véhicule deux semaines plus tôt ← Anne-Marie Chartrand ← L'avocate`,
      `« jamais été appelé à témoigner » ← Anne-Marie Chartrand ← Elle`,
      `la condamnation sera maintenue ← famille de la victime ← La famille de la victime`,
      `« On veut juste que ça finisse » ← Line Gagnon ← la sœur du défunt, Line Gagnon`,
      `« laisser la justice suivre son cours » ← David Cohen ← Le ministre de la Justice, David Cohen`,
    ],
  ],
  [
    'hockey: a coach called by his role, an agent, asides with a verb of no table',
    `Le Canadien s'est incliné 4-1 devant les Bruins, samedi soir, au Centre Bell. « On n'a pas joué 60 minutes », a reconnu l'entraîneur-chef Martin Savard.

« Quand tu donnes cinq avantages numériques à cette équipe-là, tu vas payer, a ajouté le défenseur Mathias Lindqvist. C'est aussi simple que ça. »

Le gardien Jonathan Price-Leblanc, qui a repoussé 38 tirs, refusait de pointer du doigt ses coéquipiers. « Moi, je dois faire l'arrêt. Point. »

« Jonathan nous a gardés dans le match », a tenu à souligner Savard. Le pilote croit que son équipe peut encore participer aux séries.

Questionné sur l'état de santé de Nick Aubé, blessé au bas du corps, l'entraîneur a répondu qu'il en saurait plus dimanche. « C'est une évaluation au jour le jour », a-t-il répété à deux reprises.

Chez les Bruins, l'ambiance était à la fête. « C'est toujours spécial de gagner ici », a commenté l'attaquant Kyle Rourke en anglais. « Les partisans sont incroyables, même quand ils nous huent ! »

L'agent d'Aubé, Robert Sauvé, a confirmé au Journal que son client passera des examens lundi matin. « On croise les doigts », a-t-il écrit dans un message texte.

« La saison est longue, grommelle Savard, et personne ne lance la serviette. »`,
    [
      `« On n'a pas joué 60 minutes » ← Martin Savard ← l'entraîneur-chef Martin Savard`,
      `« Quand tu donnes cinq avantages numériques à cette équipe-là, tu vas payer … C'est aussi simple que ça. » ← Mathias Lindqvist ← le défenseur Mathias Lindqvist`,
      `« Moi, je dois faire l'arrêt. Point. » ← Jonathan Price-Leblanc ← Jonathan Price-Leblanc`,
      `« Jonathan nous a gardés dans le match » ← Martin Savard ← Savard`,
      `son équipe peut encore participer aux séries ← Martin Savard ← Le pilote`,
      `il en saurait plus dimanche ← Martin Savard ← l'entraîneur`,
      `« C'est une évaluation au jour le jour » ← Martin Savard ← -t-il`,
      `« C'est toujours spécial de gagner ici » ← Kyle Rourke ← l'attaquant Kyle Rourke`,
      `« Les partisans sont incroyables, même quand ils nous huent ! » ← Kyle Rourke ← l'attaquant Kyle Rourke`,
      `son client passera des examens lundi matin ← Robert Sauvé ← L'agent d'Aubé, Robert Sauvé`,
      `« On croise les doigts » ← Robert Sauvé ← -t-il`,
      `« La saison est longue … et personne ne lance la serviette. » ← Martin Savard ← Savard`,
    ],
  ],
])('%s', (_, text, expected) => {
  expect(sourced('fr', text)).toEqual(expected);
});

it.each([
  [
    'a title of a work and a nickname',
    'La pièce « Les Belles-sœurs » revient au théâtre. « Le Rocket » est mort en 2000.',
  ],
  ['no words of anybody', 'Le ministre a annoncé sa démission. La mairesse se réjouit de cette décision.'],
])('reports nothing: %s', (_, text) => {
  expect(sourced('fr', text)).toEqual([]);
});
