"""French."""

CARDINAL = "70 septante; 80 huitante octante; 90 nonante; 80 quatre-vingts; 17 dix-sept; 18 dix-huit; 19 dix-neuf"
WITNESS = """0 zéro; 1 un une uns unes unique; 2 couple couples paire paires bilatéral bilatérale bilatéraux
bilatérales biennal biennale biennaux biennales bisannuel bisannuelle bisannuels bisannuelles tandem jumelles duo
3 trilatéral trilatérale tripartite tripartites triennal triennale trimestre trimestriel trimestrielle trimestriels trio
4 quatuor quadriennal quadriennale quadripartite; 5 quinquennal quinquennale quinquennat quinquennaux
6 semestre semestres semestriel semestrielle; 7 septennat; 8 huitaine; 10 décennal décennale décennie décennies
50 cinquantenaire; 100 centenaire; 150 cent-cinquantenaire; 200 bicentenaire; 300 tricentenaire
1000 millénaire millénaires; 9 neuve neuves; 15 un_quart_d'heure quart_d'heure; 45 trois_quarts_d'heure"""
FRACTION = """1/2 moitié moitiés demi demie demis mi-; 1/3 tiers; 1/4 quart quarts"""
FACTOR = "2 doublé doublée doublés doublées doublent doublera doubleront doublement doublant deux_fois; 3 triple; 4 quadruple"
FACTOR_STEMS = "3 tripl; 4 quadrupl; 5 quintupl; 6 sextupl; 7 septupl; 8 octupl; 9 nonupl; 10 décupl; 100 centupl"
FACTOR_ENDINGS = "er é ée és ées ent era eront a èrent ait aient ant ement erait eraient"
FACTOR_WITNESS = (
    "2 double doubles doubler redoubler redoublons redoublé redoublement redoublent; 100 cent_fois; 1000 mille_fois"
)
VAGUE = """10 dizaine dizaines; 12 douzaine douzaines; 15 quinzaine; 20 vingtaine vingtaines; 30 trentaine
40 quarantaine; 50 cinquantaine; 60 soixantaine; 100 centaine centaines; 1000 millier milliers"""
SCALE = "1000 mil; 1000000 m"
ORDINAL = (
    "1 unième unièmes; 17 dix-septième dix-septièmes; 18 dix-huitième dix-huitièmes; 19 dix-neuvième dix-neuvièmes"
)
DECADE = ""
PERCENT = "pour_cent point_de_pourcentage points_de_pourcentage points_de_%"
TIMES = "fois"
EACH = "par chaque"
MULTIPLIED = r"(?:multipli|divis)\w+ par|facteur(?: de)?"
FALLING = "baiss|diminu|rédui|réduct|chut|recul|tomb|moins|moindre"
DURATION = """seconde secondes: minute 1/60
an ans année années: month 12
mois: month 1
décennie décennies: month 120
siècle siècles: month 1200
millénaire millénaires: month 12000
semestre semestres: month 6
trimestre trimestres: month 3
semaine semaines: hour 168
jour jours journée journées: hour 24
heure heures: hour 1
minute minutes: minute 1
un_quart_d'heure quart_d'heure: minute 15
trois_quarts_d'heure: minute 45"""
CURRENCY = """dollar dollars usd: USD
euro euros eur: EUR
livre livres lire lires: POUND?
livre_sterling livres_sterling gbp: POUND-GBP
livres_égyptiennes livres_libanaises livres_syriennes livres_soudanaises livres_turques lires_turques: POUND
yen yens jpy: JPY
yuan yuans renminbi cny: CNY
rouble roubles rub: RUB
franc francs: FRANC?
franc_suisse francs_suisses chf: FRANC-CHF
franc_cfa francs_cfa fcfa xof xaf: FRANC-CFA
roupie roupies: INR
peso pesos: PESO
dinar dinars: DINAR
dirham dirhams: DIRHAM
riyal riyals rial rials: SAR
shekel shekels: ILS
shilling shillings: SHILLING
naira nairas: NGN
couronne couronnes: KRONE?"""
JOINERS = "et"
POINT = "virgule"
FILLERS = "de d' d’ des du environ quelque"
HALF_AFTER = "et_demi et_demie"
RANGE = "à et ou jusqu"
FEW = "plusieurs quelques des innombrables"
CENTURY = "siècle siècles"
ROMAN_AFTER = """chapitre chapitres partie annexe volume titre section protocole tome guerre appendice phase paul pie"""
IN = "sur parmi"
SKIP = """mille et une, mille et un, un jour, l'un, l'une, les uns, une fois, d'une part, en premier lieu, tout d'abord, remis à neuf, tout neuf,
remise à neuf, premier ministre, première ministre, première dame, premiers secours, première main, à première vue,
de premier plan, première ligne, au premier chef, pays tiers, états tiers, état tiers, tierces parties, tiers monde,
tiers-monde, tierce partie, second plan, de second ordre, second souffle, quart-monde, quart monde, demi-mesure,
demi-mesures, merci mille fois, mille fois merci, à double tranchant,
deux poids, double emploi, dioxyde de carbone, une seconde fois, une seconde,
la dernière demi-heure, zéro émission, les quatre coins, aux quatre coins, des quatre coins, tiré à quatre épingles,
mille mercis, mille excuses, tourner sept fois sa langue, tourner sept fois la langue, tourne sept fois sa langue, d'une pierre deux coups,
deux avis valent mieux, deux têtes valent mieux, bouchées doubles, deux tu l'auras, dire deux mots, en deux mots, deux mots de, deux mots sur,
à deux doigts, à deux pas, ni une ni deux, jamais deux sans trois, cheveux en quatre, mettre en quatre, mettent en quatre,
quatre vérités, pas trente-six, un de ces quatre, deux faces d'une même pièce, deux faces d'une même médaille,
deux faces de la même médaille, deux faces de la même pièce, septième ciel, sixième sens, cinquième colonne, onzième heure,
entre deux eaux, entre deux feux, deux gouttes d'eau, en moins de deux, de deux choses l'une, en vaut deux, sept mers,
cent pas, dans le mille, mille feux, mille lieues, mille maux, mille mots, cent fleurs, une seconde chance, seconde chance, en quarantaine, la quarantaine,
deux poids_ deux mesures, deux poids et deux mesures, de seconde zone"""
