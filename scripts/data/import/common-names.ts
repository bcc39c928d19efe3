const set = (list: string): ReadonlySet<string> => new Set(list.split('|').map((w) => w.trim()));

/**
 * Places whose name is a common word, a first name or a frequent surname in one of the six languages. They link only
 * where the engine saw a place, away from a sentence's beginning, in an article about their country.
 */
export const COMMON_PLACE_NAMES = set(
  `nassau|georgetown|kingston|roseau|castries|basseterre|bridgetown|freetown|monrovia|suva|apia|moroni|nice|tours|orange|essen|mars|lima|lens|nancy|pau|sens|vienne|valence|angers|brest|metz|caen|gap|die|grasse|salon|bath|reading|hull|cork|mobile|
  buffalo|phoenix|orlando|charlotte|jackson|lincoln|madison|austin|dallas|houston|denver|anchorage|independence|victoria|florence|sofia|chelsea|
  sydney|adelaide|darwin|hamilton|wellington|nelson|christchurch|durban|george|santiago|san jose|leon|león|merida|mérida|victoria de durango|cancun|
  concepcion|concepción|la paz|sucre|trinidad|santa fe|parana|paraná|mendoza|salta|la plata|rosario|cordoba|córdoba|valencia|cartagena|barcelona|
  granada|malaga|toledo|leon|vigo|santander|pamplona|mostar|split|bar|nis|niš|pori|lund|boden|moss|halle|hof|singen|fulda|hagen|marl|worms|trier|
  siegen|giessen|bremen|hamm|bari|lecce|pisa|prato|terni|rimini|como|aosta|bra|fano|lucca|vasto|modena|crema|salerno|porto|faro|braga|beja|evora|
  vitoria|vitória|natal|fortaleza|recife|belem|belém|campo grande|campinas|santos|salvador|sao luis|manaus|macapa|boa vista|florianopolis|curitiba|
  bandar|male|malé|buraydah|van|batman|ordu|agri|mus|bursa|manisa|sari|kerman|ahvaz|mary|osh|turan|salem|indore|surat|rampur|delhi|pune|goa|
  ho|wa|man|san|po|oda|ube|ise|tsu|mito|nara|kobe|sakai|gifu|anna|diana|regina|alice|olga|laura|emma|eva|ada|carmen|sara|asa|lucy|
  kent|york|lancaster|chester|warwick|derby|leicester|lincoln|durham|boston|washington|newport|plymouth|richmond|oxford|cambridge|bristol|preston|
  nelson|gore|taylor|tyler|clinton|douglas|elizabeth|irvine|norman|kelly|logan|monroe|marion|jefferson|franklin|columbia|columbus|aurora|
  paradise|enterprise|surprise|provo|eugene|salinas|flint|gary|erie|albany|augusta|savannah|macon|athens|rome|naples|venice|memphis|troy|
  general|union|progreso|libertad|constitucion|independencia|reforma|villa|centro|progresso|aliança|vila|bela|rio|mar|praia`,
);
