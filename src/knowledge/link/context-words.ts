const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Capitalised words that may stand before a surname and are no first name, folded: "Präsident Putin", "President Biden". */
export const TITLES = set(`president presidente presidenta prasident prasidentin staatsprasident premier premierminister
 prime minister ministre ministro ministra ministerprasident ministerin kanzler kanzlerin bundeskanzler bundeskanzlerin
 aussenminister aussenministerin verteidigungsminister kremlchef kremlherrscher staatschef staatsprasidentin machthaber
 chancellor chancelier canciller chanceler cancelliere secretary senator senateur senatore senador senadora general
 herr frau mr mrs ms m mme monsieur madame sig signor signora sr sra senor senora king queen roi reine re regina rey
 reina konig konigin pope pape papa papst papst kim judge justice governor mayor ambassador spokesman spokesperson sprecher
 chief leader dirigeant leader vizeprasident vicepresidente us american russian ukrainian chinese french german israeli`);

/** Words that make a longer name of the place before them: "Moscow Times", "Kyiv School", "Paris Match". */
export const NAME_HEADS =
  set(`times post journal university college school institute bank airlines airways museum daily telegraph
 herald tribune gazette chronicle mirror guardian sun star news magazine review group united city fc cup open marathon match
 saint club press airport station opera orchestra symphony declaration agreement accord treaty protocol convention summit
 conference consensus statement stock exchange square street river bridge`);

/** Leading articles that an engine's mention may include: "La Russie", "the Kremlin". */
export const ARTICLES = set(
  'le la les l un une the il lo i gli der die das den dem des el los las o a os as d de du dell dello della nell all',
);

/** Words that open a sentence before a name and are no first name: "Selon Poutine", "When Putin". */
export const OPENERS =
  set(`selon pour avec mais quand si et hier mercredi jeudi vendredi samedi dimanche lundi mardi apres avant alors comme
 chez contre que ni dont puis aussi enfin ainsi or car donc depuis d l qu secondo per con ma quando se ieri oggi dopo prima mentre come anche
 infine poi cosi perche che according for with but when if and yesterday after before while as by on in at to from also then so because that since
 laut fur mit aber wenn und gestern heute nach vor wahrend wie auch dann so weil dass seit bei von zu segun para con pero cuando si y ayer hoy
 despues antes mientras como tambien luego asi porque que desde segundo com mas quando se e ontem hoje depois antes enquanto como tambem entao
 assim porque que desde ora a cosi anche`);
