"""English."""

CARDINAL = "0 nought"
WITNESS = """0 zero nil; 1 one ones single once; 2 both pair couple bilateral bilaterally biennial biennially biannual
twin dual duo; 2 biennium bienniums; 3 trilateral tripartite triennial trio triangular; 4 quartet quadrennial four-year
5 quinquennial quinquennium; 8 octet; 10 decennial decathlon; 14 fortnight fortnightly; 20 score
50 semi-centennial; 100 centenary centennial; 150 sesquicentennial; 200 bicentenary bicentennial
300 tercentenary; 1000 millennium millennia millennial; 10 teenage teenager teenagers; 10 tenth_anniversary"""
FRACTION = """1/2 half halves halfway; 1/3 thirds; 1/4 quarter quarters; 1/5 fifths; 1/6 sixths; 1/7 sevenths
1/8 eighths; 1/9 ninths; 1/10 tenths; 1/100 hundredths; 1/1000 thousandths"""
FACTOR = """2 doubled doubles doubling twice twofold; 3 tripled triples tripling triple treble trebled trebling thrice
threefold; 4 quadruple quadrupled quadrupling fourfold; 5 fivefold quintupled quintuple; 6 sixfold; 7 sevenfold
8 eightfold; 9 ninefold; 10 tenfold; 20 twentyfold; 100 hundredfold; 1/2 halve halved halves halving"""
FACTOR_WITNESS = "2 double duplicate redouble redoubled redoubling; 1000 a_thousand_times"
VAGUE = """10 tens; 12 dozen dozens; 20 scores; 100 hundreds; 1000 thousands; 1000000 millions; 1000000000 billions
1000000000000 trillions"""
SCALE = "1000 k; 1000000 m mn; 1000000000 bn; 1000000000000 tn"
DECADE = """20 twenties; 30 thirties; 40 forties; 50 fifties; 60 sixties; 70 seventies; 80 eighties; 90 nineties"""
PERCENT = "percent percentage_point percentage_points per_cent pct"
TIMES = "twice thrice times fold times_over"
EACH = "a an per each every"
MULTIPLIED = r"(?:multipl|divid)\w+ by|factor of"
FALLING = "fall|fell|declin|decreas|reduc|drop|cut|shr[aiu]nk|plummet|lower|diminish|slash|less"
DURATION = """second seconds: minute 1/60
year years year-old years-old: month 12
month months: month 1
decade decades: month 120
century centuries: month 1200
millennium millennia: month 12000
week weeks: hour 168
day days: hour 24
hour hours: hour 1
minute minutes: minute 1"""
CURRENCY = """dollar dollars: USD
usd: USD
euro euros eur: EUR
pound pounds lira liras: POUND
pound_sterling pounds_sterling sterling gbp: POUND-GBP
yen jpy: JPY
yuan renminbi rmb cny: CNY
rouble roubles ruble rubles rub: RUB
franc francs: FRANC
swiss_franc swiss_francs chf: FRANC-CHF
cfa_franc cfa_francs cfa cfaf fcfa xof xaf: FRANC-CFA
rupee rupees inr: INR
peso pesos: PESO
dinar dinars: DINAR
dirham dirhams: DIRHAM
riyal riyals rial rials: SAR
shekel shekels: ILS
shilling shillings: SHILLING
naira nairas: NGN
kroner kronor krone krona: KRONE"""
JOINERS = "and"
POINT = "point"
FILLERS = "of a an the some"
HALF_AFTER = "and_a_half -and-a-half"
RANGE = "to and or through until"
FEW = "several few some many countless numerous"
CENTURY = "century centuries"
ROMAN_AFTER = "chapter chapters part annex volume title section protocol war appendix schedule phase pope paul type"
IN = "in out_of of_every in_every out_of_every"
SKIP = """a thousand and one, one another, one or two, one by one, one-on-one, one day, first of all, first and foremost, at first,
first hand, first-hand, first lady, second to none, second nature, second thoughts, second hand, second-hand,
second only, on second thoughts, split second, every second, third party, third parties, third-party, third country,
third countries, third-country, third state, third states, third world, close quarters, all quarters, some quarters,
many quarters, certain quarters, living quarters, better half, half-hearted, half-measures, half measures,
one thing or two, two-way, two-thirds majority vote, at sixes and sevens, nine to five, fifty-fifty, second-class,
second-largest, twenty-four seven, one-size-fits-all, one size fits all, one-sided, double standard, double standards,
double-edged, double burden, triple planetary crisis, one in a million, per second, a second time,
for a second, in a second, ten to one, million-dollar question, zero-sum, zero sum, zero tolerance, carbon dioxide,
third pillar of the, other half, one hundred per cent committed, six feet, nine-dash,
a stitch in time saves nine, stitch in time saves nine, two birds with one stone, two birds, two heads are better than one,
two wrongs, think twice, thinking twice, thought twice, twice shy, nine lives, cloud nine, seventh heaven, forty winks,
two sides of the same coin, eleventh hour, worth a thousand words, a thousand words, journey of a thousand miles,
single step, six of one and half a dozen of the other, four corners, first among equals, square one, sixth sense,
fifth column, seven seas, two minds, takes two to tango, my two cents, our two cents, a thousand thanks, a million thanks, thanks a million,
thousand apologies, a thousand cuts, nineteen to the dozen, a dime a dozen, ten a penny, second wind, second fiddle,
second chance, second chances, second thought, second glance, worth two in the bush, first things first, two and two together,
nine yards, third time lucky, a thousand flowers, with one voice, speak as one, stand as one, act as one, ten times over,
a thousand and one times, once bitten, one step at a time, a hundred flowers, six degrees of"""
