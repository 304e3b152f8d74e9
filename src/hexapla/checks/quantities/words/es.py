"""Spanish."""

CARDINAL = """16 dieciseis; 21 veintiuno veintiún veintiuna; 22 veintidós; 23 veintitrés; 24 veinticuatro
25 veinticinco; 26 veintiséis; 27 veintisiete; 28 veintiocho; 29 veintinueve; 100 ciento; 200 doscientas
300 trescientas; 400 cuatrocientas; 600 seiscientas; 700 setecientas; 800 ochocientas; 900 novecientas"""
WITNESS = """0 cero; 1 un uno una unos unas único única; 2 ambos ambas par pares pareja parejas bilateral bilaterales
bienal bienales bienio bienios dúo entrambos; 3 trilateral trilaterales tripartito tripartita trienal trienales trienio
trimestre trimestres trimestral trimestrales trío; 4 cuarteto cuatrienal cuatrienales cuatrienio cuadripartito
5 quinquenal quinquenales quinquenio lustro lustros; 6 semestre semestres semestral semestrales sexenio
10 decenio decenios década décadas decenal; 50 cincuentenario; 100 centenario; 200 bicentenario
150 sesquicentenario; 1000 milenio milenios; 1/2 media medio medios medias; 2 segundos
4 cuartos cuarto; 15 cuarto_de_hora; 45 tres_cuartos_de_hora; 3 terceros terceras tercero"""
FRACTION = (
    "1/2 mitad mitades; 1/3 tercio tercios; 1/4 cuarta_parte cuartas_partes; 1/3 tercera_parte; 2/3 dos_terceras_partes"
)
FACTOR = "2 dos_veces; 3 triple; 4 cuádruple; 5 quíntuple; 10 décuplo"
FACTOR_STEMS = "2 dupli; 3 tripli; 4 cuadrupli; 5 quintupli; 6 sextupli; 7 septupli; 8 octupli; 9 nonupli; 10 decupli; 100 centupli"
FACTOR_ENDINGS = """car carse cado cada cados cadas có ca can caron cará carán cando que quen caba caban caría carían cara
caran cándose"""
FACTOR_WITNESS = "2 doble dobles duplicación redoblar redoblemos redoblado redoblando redoblen; 1000 mil_veces"
VAGUE = """10 decena decenas; 12 docena docenas; 15 quincena; 20 veintena; 30 treintena; 40 cuarentena
50 cincuentena; 100 centenar centenares centena centenas cientos; 1000 millar millares miles"""
SCALE = "1000000000 millardo millardos"
ORDINAL = """10000 diezmilésima diezmilésimas diezmilésimo; 11 undécima undécimas undécimos decimoprimer; 12 duodécima duodécimas duodécimos
7 septimo septima; 9 nono nona; 10 decimo decima; 21 vigesimoprimero vigesimoprimera vigesimoprimer
22 vigesimosegundo vigesimosegunda; 23 vigesimotercero vigesimotercera vigesimotercer; 24 vigesimocuarto vigesimocuarta
25 vigesimoquinto vigesimoquinta; 26 vigesimosexto vigesimosexta; 27 vigesimoséptimo vigesimoséptima
28 vigesimoctavo vigesimoctava; 29 vigesimonoveno vigesimonovena; 60 sexagesimo sexagesima; 70 septuagesimo
12 decimosegundo decimosegunda"""
DECADE = ""
PERCENT = "por_ciento punto_porcentual puntos_porcentuales"
TIMES = "veces vez"
EACH = "al a por cada"
MULTIPLIED = r"multiplic\w+ por|divid\w+ (?:por|entre)|factor de"
FALLING = "dismin|redu[cjz]|baj|ca[iíye]|desc[ei]|recort|menos|menor|merm"
DURATION = """segundo segundos: minute 1/60
año años: month 12
mes meses: month 1
decenio decenios década décadas: month 120
siglo siglos: month 1200
milenio milenios: month 12000
semestre semestres: month 6
trimestre trimestres: month 3
semana semanas: hour 168
día días: hour 24
hora horas: hour 1
minuto minutos: minute 1
cuarto_de_hora: minute 15
tres_cuartos_de_hora: minute 45"""
CURRENCY = """dólar dólares usd: USD
euro euros eur: EUR
libra libras lira liras: POUND
libra_esterlina libras_esterlinas gbp: POUND-GBP
yen yenes jpy: JPY
yuan yuanes renminbi cny: CNY
rublo rublos rub: RUB
franco francos: FRANC?
franco_suizo francos_suizos chf: FRANC-CHF
franco_cfa francos_cfa fcfa xof xaf: FRANC-CFA
rupia rupias: INR
pesos: PESO
peso: PESO?
dinar dinares: DINAR
dirham dirhams dirhames dírham dírhams: DIRHAM
riyal riyales rial riales: SAR
shekel shekels séquel séqueles: ILS
chelín chelines: SHILLING
naira nairas: NGN
corona coronas: KRONE?"""
JOINERS = "y"
POINT = "coma punto"
FILLERS = "de del unos unas los las"
HALF_AFTER = "y_medio y_media"
RANGE = "a y o hasta al"
FEW = "varios varias algunos algunas unos unas innumerables muchos muchas"
CENTURY = "siglo siglos"
ROMAN_AFTER = """capítulo capítulos parte anexo volumen título sección protocolo tomo guerra apéndice fase pablo pío"""
IN = "de_cada de_los de_las por_cada entre"
SKIP = """mil y una, mil y un, mil y uno, una vez, cada uno, cada una, el uno, unos a otros, unos y otros, un día, en primer lugar,
primer ministro, primera ministra, primera dama, primeros auxilios, de primera mano, a primera vista, primer plano,
segundo plano, de segunda, terceros países, tercer país, terceros estados, tercer estado, tercer mundo, terceras partes,
tercera persona, terceras personas, medio ambiente, medios de vida, medios de comunicación, a medias, por medio de,
en medio de, oriente medio, término medio, clase media, edad media, enseñanza media, educación media,
doble rasero, doble filo, dióxido de carbono, cuartos de baño, un segundo, dos veces más que pensar,
mil gracias, un millón de gracias, tolerancia cero, suma cero, a medio plazo, a los cuatro vientos,
los cuatro puntos cardinales, cuatro rincones, de una vez por todas, por una parte, por otra parte,
un millón de gracias, mil disculpas, mil perdones, mil palabras, dos pájaros de un tiro, cuatro ojos ven más que dos,
pensarlo dos veces, pensar dos veces, pensarse dos veces, no hay dos sin tres, a la tercera va la vencida,
dos caras de la misma moneda, dos caras de una misma moneda, dos palabras, cuatro palabras, cuatro gatos, entre dos aguas, entre dos fuegos,
ciento volando, mil amores, mil leguas, mil maravillas, séptimo cielo, sexto sentido, quinta columna, undécima hora,
dos dedos de frente, dos gotas de agua, vale por dos, dos por tres, siete mares, siete vidas, tres pies al gato,
segunda oportunidad, segundas oportunidades, cien flores, dos varas de medir, doble moral, a dos pasos, en cuarentena, la cuarentena"""
