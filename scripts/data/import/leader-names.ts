/** The Factbook's spelling, as a slug → the name in news. Ids are the slugs of these. */
export const SPELLINGS: Readonly<Record<string, string>> = Object.fromEntries(
  `abdallah-ii=Abdullah II;alassane-dramane-ouattara=Alassane Ouattara;alyaksandr-lukashenka=Alexander Lukashenko;alyaksandr-turchyn=Alexander Turchin;
andrej-plenkovic=Andrej Plenković;antonio-luis-montenegro=Luís Montenegro;benyamin-netanyahu=Benjamin Netanyahu;bernardo-arevalo-de-leon=Bernardo Arévalo;
bola-ahmed-adekunle-tinubu=Bola Tinubu;claudia-sheinbaum-pardo=Claudia Sheinbaum;col-mamady-doumbouya=Mamady Doumbouya;daniel-francisco-chapo=Daniel Chapo;
daniel-noboa-azin=Daniel Noboa;djuro-macut=Đuro Macut;emmerson-dambudzo-mnangagwa=Emmerson Mnangagwa;evariste-ndayishimiye=Évariste Ndayishimiye;
felix-moloua=Félix Moloua;guillaume=Guillaume V;gustavo-francisco-petro-urrego=Gustavo Petro;halla-tomasdottir=Halla Tómasdóttir;hilda-c-heine=Hilda Heine;
iris-xiomara-castro-de-zelaya=Xiomara Castro;isaias-afwerki=Isaias Afwerki;ismail-omar-guelleh=Ismaïl Omar Guelleh;javier-gerardo-milei=Javier Milei;
joao-manuel-goncalves-lourenco=João Lourenço;john-briceno=John Briceño;john-dramani-mahama=John Mahama;jose-daniel-ortega-saavedra=Daniel Ortega;
jose-enrique-jeri-ore=José Jerí;jose-maria-pereira-neves=José Maria Neves;jose-ramos-horta=José Ramos-Horta;jose-raul-mulino-quintero=José Raúl Mulino;
jose-ulisses-correia-e-silva=Ulisses Correia e Silva;kamla-susheila-persad-bissessar=Kamla Persad-Bissessar;kasym-zhomart-tokayev=Kassym-Jomart Tokayev;
kay-rala-xanana-gusmao=Xanana Gusmão;kristrun-frostadottir=Kristrún Frostadóttir;luis-rodolfo-abinader-corona=Luis Abinader;mahamat-idriss-deby=Mahamat Idriss Déby;
masoud-pezeshkian=Masoud Pezeshkian;milojko-spajic=Milojko Spajić;mohammad-shahabuddin-chuppi=Mohammed Shahabuddin;mohammed-irfaan-ali=Irfaan Ali;
natasa-pirc-musar=Nataša Pirc Musar;nayib-armando-bukele-ortez=Nayib Bukele;obiang-nguema-mbasogo=Teodoro Obiang Nguema Mbasogo;philip-edward-davis=Philip Davis;
rodrigo-chaves-robles=Rodrigo Chaves;rodrigo-paz-pereira=Rodrigo Paz;salva-kiir-mayardit=Salva Kiir;santiago-pena-palacios=Santiago Peña;
sitiveni-ligamamada-rabuka=Sitiveni Rabuka;tamas-sulyok=Tamás Sulyok;vjosa-osmani-sadriu=Vjosa Osmani;wesley-w-simina=Wesley Simina;
yamandu-orsi-martinez=Yamandú Orsi;yoweri-kaguta-museveni=Yoweri Museveni;zoran-milanovic=Zoran Milanović;michael-martin=Micheál Martin;
mohamed-ould-cheikh-el-ghazouani=Mohamed Ould Ghazouani;julius-maada-bio=Julius Maada Bio;inga-ruginiene=Inga Ruginienė;evika-silina=Evika Siliņa;
muhammad-bin-rashid-al-maktum=Mohammed bin Rashid Al Maktoum;salman-bin-abd-al-aziz-al-saud=Salman bin Abdulaziz;dharam-gokhool=Dharam Gokhool;lee-jae-myung=Lee Jae-myung;
mishal-al-ahmad-al-jabir-al-sabah=Mishal al-Ahmad al-Sabah;alix-didier-fils-aime=Alix Didier Fils-Aimé;nestor-ntahontuye=Nestor Ntahontuye;muhammad-shehbaz-sharif=Shehbaz Sharif;ulisses-correia-e-silva=Ulisses Correia e Silva`
    .split(/;\s*/)
    .map((line) => line.split('=') as [string, string]),
);

/** The Factbook's person, as the slug of the name in news → the id of the same person in the office-holders' files, who is spelt otherwise there. */
export const SAME: Readonly<Record<string, string>> = {
  'salman-bin-abdulaziz': 'salman-of-saudi-arabia',
  'vahagn-khachaturyan': 'vahagn-khachatryan',
  'muhammad-bin-zayid-al-nuhayyan': 'mohammed-bin-zayed-al-nahyan',
  'mostafa-madbouly': 'moustafa-madbouly',
};

/** Women among those whose source does not say: "présidente", not "président". */
export const WOMEN = new Set(
  `brigitte-haas catherine-connolly christine-kangaloo claudia-sheinbaum droupadi-murmu evika-silina giorgia-meloni gordana-siljanovska-davkova
halla-tomasdottir hilda-heine inga-ruginiene xiomara-castro jennifer-geerlings-simons judith-suminwa-tuluka kamla-persad-bissessar kristrun-frostadottir
maia-sandu maria-benvinda-delfina-levi mia-mottley myriam-spiteri-debono natasa-pirc-musar netumbo-nandi-ndaitwah robinah-nabbanja
samia-suluhu-hassan sanae-takaichi sarra-zaafrani-zenzri sushila-karki sylvanie-burton vjosa-osmani yulia-svyrydenko`.split(/\s+/),
);
