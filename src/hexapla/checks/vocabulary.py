"""Words that one of English, French and Spanish has and the other two have not: what shows a text to be its.

Frequent words of the Universal Declaration, the Sustainable Development Goals and speeches, typed and pruned by hand:
no word that another of the three also spells so (*action*, *menace*, *grande*), nor one that it borrows (*leadership*).
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Mapping

from hexapla.text import expression

_ENGLISH = """
abuse access accordance according account accountable achieve achievement achieving activities acts added address
adequate adopt adopting adults affected affordable afraid african afternoon again against ages agreed agreements
agricultural ahead alive allocated already although always among amount and anniversary answer answers anything
appropriate arbitrary arising ask asked asking assembly assessment attributed authority available average backward
bank based because been before behind being believe believes below benefits best better between bigger biodiversity
births border borders both bottom breathe bridging bring brothers brought build building called calling calls cannot
capabilities capacity carbon care celebrate chairman chairperson chemicals child children circumstances cities
citizenship clean climate closing coastal commend commitment commitments committed common communities community
congratulate consumption cooperation coordinated could countries country covered current daughters day days dear
death deaths debt decision declaration deeds deepening deeply degradation degraded degree determined develop
developed developing development did died dignity dimensions directly disabilities disability disaster disasters
discriminatory disease diseases doctors does doing dream dreams drinking drought during dying each early earth
earthquake earthquakes economic ecosystem ecosystems education efficiency either eliminate empowerment encourage
energy enhance enhanced enjoy enough ensure ensuring entitled environmental environmentally environments equal
equality equitable equivalent eradicate especially essential established evening every everybody everyone everything
everywhere excellencies existing expand expenditure expenditures experience experienced exports extent extreme
facilitate facilities fall fallen falling family farmers father favourable fear female fight fighting financial find
fisheries fishermen fishing fixed floods focus food for foreign forest forests forget forgotten form forth forward
fossil found framework frameworks freedom freedoms freely freshwater friends from fully funding future gathering
generated genocide gentlemen girls give given globally goal goals government governments grateful greater greatly
greenhouse grief group grow growing grown growth guarantees had harmful hatred have having hazardous health healthy
hear heard her hers high higher highly him his homes honour honoured hope hopes house household housing how however
human humanity humankind humans hunger hungry illegal illness implement implementation implementing improve income
increase increasing independent indigenous industry inhabitants injuries institutional integrate integrated
integration internationally into investment island its jobs just keep kept killed killing know knowledge knows
ladies lakes land landlocked last laws lead leading learning least leave left legislation less level levels life
line listen livelihoods lives living location losing loss lost made mainstreamed make making managed management
mankind market markets marriage materials means measured measures mechanism mechanisms medicines member members
memory might migrant missing mitigation mobilization mobilize mobilized modern monitor monitoring month months
moreover morning mortality mother mountain mourn narrowing nationality nationally necessary need needed needs
neighbours neither never north nothing nowhere number nurses ocean oceans official older only open opening
operationalize operations opportunities organization origin other others our ours ourselves over ownership
partnerships patterns peace peacebuilding peaceful peacekeeping people peoples person personality persons physical
planet pleased pledge pledges policies policy political poorest poverty practices praise prevalence prevent previous
primary principles prison prisoners product productivity products progress progressively prohibited promises promote
property protect protected proud provide psychological question questions racism rain recognition recruitment
recycling reduce reduction refugees regulations related relevant reliable remarks remember renewable reported
research resilience resilient resources responsive restore revenue richest right rights rise risen rising risk
rivers road roads safe safely said sanitation saying says secondary secretariat secretary sectors security seek
settlements shall sharing she shelter should shown shows shrink significant significantly since sisters skills sky
slavery slaves small smaller society soil someone something somewhere sorrow sought south space speak special
species speech spending spoke stand state statement states statistical still storm storms strategies strategy street
strengthen strengthening strive strong stronger struggle student subjected subsidies substantially such suffer
suffering summit sun supply support sustainability sustainable sustainably systems take takes taking target targets
teacher teachers technological technology terms terrestrial than thank thanks that the their theirs them themselves
there therefore these they think thirst this those though threat threaten threatened threats through time timely
today together told tomorrow tonight took tools tourism toward towards trade trafficking training transfer treatment
trees tribute truly truth under unemployment united unregulated unreported until upgrade upon urban urge urgent
urges using vaccines value victims vocational voice voting want wanted warming wars was waste wastewater water weak
weaker wealth wealthy weapons week weeks weighted welcome well wellbeing were what when where whereas whether which
while who whom whose why widening wildlife win wind wish wishes with within without women words work workers world
worse worst would wounded year years yesterday you young your yours youth
"""

_FRENCH = """
abri accroître accru accès acte actes activités adaptés adoptent adopté adultes adéquats afin afrique agricole
agricoles agriculteurs aient ainsi ajoutée alimentaire alimentaires alimentation allocution allons allouées amis
amélioration améliorer anniversaire annuelle année années appartenance appelle appelons apporte apporter
apprentissage appui appuyer après arbitrairement arbres armes assainissement assez assurant atteindre attribuable
atténuation aucune augmenter aujourd autonomisation autorité autre autres avancés avec avez avoir avons ayant
banques besoins bienvenue biodiversité blessés bonne braconnage budgétaire capacités celles celui cependant cette
ceux chacun chagrin changements chaque chercher chers chez chimiques chute chères chômage ciel citoyenneté civile
climatiques clôture cohérence compris compétences compétentes concernant concerne conflits conformément
connaissances consacrée considérant consommation contexte contre coopération cours couverture coût croire croissance
croyons croître célébrons dans demain demande demandons depuis dernier dernière dessous deuil deux devant devons
devrait dignité directement dirigeants discours disparues disposent dispositions diversité doit doivent domaine
domestiques donne donner donné données dotés douce douleur droits durablement durables décent déchets décisions
déclaration déclarée découlant décès décédées définies dégradation dépenses développement développer développés eaux
effet effets efficace efficaces efficacité elle elles emploi emplois encourageant encourager enfants enseignants
enseignement entreprises environnement esclavage espoir espèces espérance essentiels excellences exemple facilitent
faciliter faibles faim faisant faits famille faveur favoriser façon femmes fiers filles financement financiers
financière financières fins fleuves fonction fondamentales fondamentaux fonder fondée forêts fossiles frontières
frères félicite félicitons gagner garantir gestion groupe grâce guerre guerres génocide général générés génétiques
gérés haine handicapées harcèlement hausse haut heureux hier hommage homme hommes honneur humaine humains illicite
indicateur indicateurs individu indépendant inférieur inondations insulaires interdits internationale
internationales internationaux intégration intérieur investissement jamais jeunes jours juridique jusqu juste
laisser leur leurs liberté libertés librement littoral liés locaux logement lors lorsque lutte lutter législatifs
législation maintenant maintien maisons malades maladie manière marchés mariage matière matériaux matérielle
meilleur meilleure membres menacés merci mers mesdames messieurs mesures mettant mettent mettre mobiliser modernes
moins mois moitié monde mondiale mondiales mondiaux montagnes montrer mortalité mots moyen moyenne moyens mère
mécanisme mécanismes médecins médicaments mémoire même mêmes naissances nationale nationales nationalité nationaux
naturel naturelles nettement niveau niveaux nord normes notamment nous nouveau nouveaux nouvelle nouvelles
nécessaires négociations objectif objectifs océans opérationnels opérations ordre oublier oublié outils paix parce
parler parlé paroles partage partenariats particulier particulière partout parvenir pauvres pauvreté pense
permettant permettre personnalité personne personnes pertes petites petits peut peuvent planification planète plein
pleinement politique politiques possédant pourrait pouvons pratiques prend prendre primaire principes prisonniers
privé privée procréative productives productivité produit produits profondément progressivement progrès promesse
promesses promouvoir proposé propre propres propriété protéger protégées provenances précédents présente
préservation préserver présidente prévalence prévenir prévention prévu psychologiques publics publiques puisque père
pêche pêcheurs qualité quelque racisme rapide rationnelle reconnaissance recours recrutement recyclage relatifs
remarques remercie remercions remplacement rendre renforcement renforcer renforçant renouvelable respirer ressources
restaurer revenu revenus richesse rien risques routes règlement réchauffement réduction réduire réfugiés régional
régionale réglementée régulière réponse réponses résidence résilience résiliente résilients réunion réutilisation
rêve rêves sans savoir savons scientifique scientifiques secrétaire secteurs selon semaine semaines seront sexe
sexuelle sexuelles sociale sociaux société soient soif soins soit soleil sommes sommet souffrance souffrances
souhaite souhaitons soumis sous soutien statut stratégies suivi suivies suivre système systèmes sécheresse sécurité
séisme sûrs sœurs taille technologie technologique technologiques telles tempêtes tenir terme terres tirer totale
touchées toujours tourisme toute toutefois toutes trafic traite traitement transfert transmissibles travailleurs
triangulaire trouver tués unies unis unité universelle urbaine urgence usées utilisant vaccins valeur vers veulent
veut viabilité viables victimes villes visant vivants voir voisins volonté vos votre voulons vous vraiment
vulnérable vulnérables vérité âgées âgés échelle économique économiques écosystèmes écouter éducation égal également
égalité égard égaux élaborer élimination éliminer émissions énergie énergétique énergétiques équitable
établissements étaient était étant état états études étudiants évaluation êtes être êtres œuvre
"""

_SPANISH = """
abordar absolutos acceso accidentes acción actividades actos acuerdo acuerdos adaptación adecuado adecuados
adelantados adopción adoptan adoptar adultos adversos afectadas ahora africanos agradecemos agradezco agricultores
agricultura agrícola agrícolas agua aguas algo alguna alianzas alimentación alimentos alocución alto ambiental
ambientales ambiente amenaza amenazas amigas amigos ampliar aniversario antes anual apertura aplicación aplican
aplicar apoyar apoyo aprendizaje aquellos aquí arbitrariamente armas arreglo arreglos artículo asegurar
asentamientos asequible asequibles asistencia asociación atención atribuida atribuido atrás aumentando aumentar
aumento aunque autoridad avanzar ayer ayudar añadido años bajo bancos beneficios bienes bienestar bienvenidos
biodiversidad bosques buscar básicos calentamiento calidad calle cambio capacidad capacitación carreteras caso
causadas caza caída celebramos ciclo cielo científica circunstancias ciudadanía ciudades clausura climático
cobertura coherencia colectiva combate combatir comercio comparación competencia compromiso compromisos
comunicaciones comunidades conciencia condiciones condición conflictos conformidad conjunto conocimientos
conservación conservar considera considerablemente considerando construir consumo contabilidad contaminación
contribución convención convenido cooperación corrientes cosas costo creación crear crecer crecimiento creemos creer
cualquier cuando cuentan cuentas cultura cumplimiento cumplir cuya cuyo cápita debajo debe debemos deben debería
decente decisiones declaración declarada degradación dejar derecho derechos desaparecidas desarrollados desarrollar
desarrollo desastres desde deseamos desechos desempleo deseo desglosada desglosadas desglosado desglosados destinada
destinado destinados detener deuda dignidad dimensiones directamente directas dirigentes discapacidad discriminación
discurso distinción distribución diversidad diversificación duelo duplicar durante débiles día días dólares
ecológicamente económica económicas económico económicos ecosistemas edad edades educación efectivo efectivos efecto
efectos eficaces eficacia eficiente elaborar eliminación eliminando eliminar ella ellos empleo empleos
empoderamiento empresas encontrar energética energía enfermedad enfermedades enfermos enseñanza equitativa
equitativo erradicar escala esclavitud escuchar esenciales esos especial especialmente especies esperanza esta
estado estados estadística estamos estar estas estatus este estos estrategias estudiantes estudio estudios están
evaluación excelencias existencia experiencia explotación exportaciones facilitar familia felicitamos felicito
financiación financiera financieras financieros fomentar forestal formación fortalecer frente fronteras fuente
fuentes fuertes funcionamiento función fundamentales furtiva fósiles ganar garantizar gasto gastos generación
generados genocidio genéticos gestionar gestión gobierno gobiernos gracias grupo grupos guerra guerras género
habitantes hablado hablar hacer hacia haciendo hambre hasta hecho hemos heridos hermanas hijas hijos hincapié
hogares hombres homenaje hoy humanidad humanos hídricos igual igualdad iguales igualitario ilegal implementación
implementar incidencia incluida incluidas incluido incluidos inclusiva inclusivos incorporan independiente
indicadores industriales industrias indígenas infantil información informes infraestructura infraestructuras ingreso
ingresos innovación instalaciones institucional instituciones insulares integración integrada internacionales
internacionalmente interno inundaciones inversiones inversión investigación jamás juntas juntos jurídica jurídico
justa justicia jóvenes legislación lesiones leyes libertad libertades libremente liderazgo limitación limpia litoral
llamamiento logrando lograr logro lucha luchar madre manos mantener mantenimiento marco marcos materiales matrimonio
mañana mecanismo mecanismos mediana mediante medida medidas medio medios mejor mejorar memoria mercados meses miedo
miembros migración migratorio mitad mitigación modalidades modernos montañas mortalidad mostrar motivos movilización
movilizar mucha muchas mucho muchos muertas muerte muertes muertos mujeres mundial mundiales mundo médicos móvil
múltiples nacidos nacionales nacionalidad naciones nadie naturales necesarios necesidades nivel niveles niñas niños
noche normativo normativos norte nosotros nuestra nuestras nuestro nuestros nueva nuevas nuevo nuevos nunca número
objetivo objetivos obligaciones observaciones océanos odio oficial oficiales olvidado olvidar operaciones
oportunidades organización orgullo orgullosos origen otras otros oír palabras partes participación particularmente
paz país países pedimos peligrosos peor pequeña pequeñas pequeño pequeños perdido personalidad pertinentes pesca
pido planeta planificación planos plenamente poblaciones población pobres pobreza poco pocos podemos podrá podría
política políticas poner porcentaje porque presidenta presos prestando presupuesto prevalencia prevención prevenir
primaria primera principios privada privado procedentes proclamados producción productividad producto productos
profesorado profundamente programa programas progresivamente progresos promesa promesas promoción promover
promoviendo propiedad proporcionar proporción protección proteger protegidas práctica prácticas psicológica puedan
puede pueden puesto puestos pérdida pérdidas pública público públicos queremos queridas queridos quiere quieren
químicos racionales racismo raza razón reciclado reconocimiento recuerdo recursos reducción reducir refugiados
refugio reglamentada relacionados relaciones relación religión remesas renovable reproductiva residuales resiliencia
resilientes respeto respirar respondan respuesta respuestas restablecer resultados reunión reutilización riesgo
riesgos riqueza ríos sabemos saber salud saneamiento sanitario sean secretario secretaría sectores secundaria
seguimiento seguridad seguros según semana semanas sendái sentido sequía ser servicios será sexo señoras señores
sido siempre significativamente sistemas situaciones situación soborno sobre sociedad sometido somos sostenibilidad
sostenible sosteniblemente sostenibles subsidios subvenciones suelo sueño sueños suficiente sufrido sufrimiento
también tanto tarde tecnología tecnologías tecnológica temor tenemos tengan teniendo terremoto tiempo tiene tienen
tierra tierras tipos todas todavía tomar tormentas tortura trabajadores trabajo traer transferencia transmisibles
transporte tratamiento tráfico turismo técnica términos ubicación unidad unidas unidos urbanas urgentes ustedes
utilización utilizar vacunas valentía vamos vecinos verdad verdaderamente vida violencia viven vivos voces volumen
voluntad voto vulnerabilidad vulnerables víctimas zonas árboles índice índole última último últimos
"""

OWN: Mapping[str, frozenset[str]] = {
    "en": frozenset(_ENGLISH.split()),
    "fr": frozenset(_FRENCH.split()),
    "es": frozenset(_SPANISH.split()),
}
"""By language, in lower case; of three letters or more."""

HEADINGS = frozenset(
    """
introduction conclusion conclusions message messages mission total annex annexe anexo note notes nota notas
preface contents index agenda programme programa program chapter chapitre capítulo section sección article
articles artículo paragraph paragraphe party partie parte title titre título date question président president
presidente résumé resumen discussion vote action actions observations recommendations recommandations
recomendaciones introducción conclusión conclusiones mensaje mensajes misión prólogo préambule preamble
preámbulo prologue epilogue table minister ministre ministro ambassador ambassadeur embajador delegate
excellency excellence excelencia monsieur madame señor señora sir madam applause applaudissements aplausos bravo
amen silence important nations international national général general
    """.split()
)
"""Words of headings and forms of address that two languages may spell alike, but none with another script."""

_BORROWED = """
ab initio, ad hoc, ad infinitum, ad interim, ad referendum, aide-mémoire, aide-memoire, a fortiori, a posteriori, a
priori, alma mater, alter ego, apartheid, avant-garde, bona fide, carte blanche, casus belli, chargé d’affaires,
chargés d’affaires, chef de cabinet, communiqué, coup d’état, coups d’état, cum laude, de facto, de jure, déjà vu,
détente, e.g, emeritus, erga omnes, et al, et seq, etc, ex aequo, ex ante, ex gratia, ex officio, ex post, fait
accompli, force majeure, habeas corpus, honoris causa, i.e, ibid, idem, in absentia, in extremis, in memoriam, in
situ, in toto, in vitro, in vivo, inter alia, ipso facto, jus ad bellum, jus cogens, jus in bello, laissez-faire,
laissez-passer, lex ferenda, lex lata, lex specialis, lingua franca, loc. cit, magna carta, mea culpa, modus
operandi, modus vivendi, mutatis mutandis, non grata, nota bene, note verbale, notes verbales, op. cit, opinio
juris, pacta sunt servanda, pari passu, per annum, per capita, per diem, per se, persona non grata, post mortem,
prima facie, pro bono, pro forma, pro memoria, pro rata, pro tempore, quid pro quo, raison d’être, rapprochement,
realpolitik, sic, sine die, sine qua non, status quo, status quo ante, sui generis, terra incognita, terra nullius,
ultima ratio, ultra vires, urbi et orbi, uti possidetis, vice versa, vis-à-vis, via, versus, viva voce, vox populi,
vs
"""
_KEPT = """
Save the Children, Human Rights Watch, Amnesty International, Médecins Sans Frontières, Doctors Without Borders, The
New York Times, New York Times, Financial Times, Washington Post, The Guardian, The Economist, Wall Street Journal,
Le Monde diplomatique, Le Monde, El País, Le Figaro, Libération, The Lancet, Fridays for Future, Black Lives Matter,
Me Too, MeToo, Women Deliver, Scaling Up Nutrition, Every Woman Every Child, Nothing But Nets, Girl Up, Power
Africa, World Vision, Doctors of the World, Médecins du Monde, Terre des hommes, Oxfam International, Transparency
International, Crisis Group, International Crisis Group, Reporters Without Borders, Reporters sans frontières,
Global Witness, Freedom House, Catholic Relief Services, Mercy Corps, Handicap International, Action contre la Faim,
Médecins sans frontières, Search for Common Ground, Playing for Change, Newsweek, Google Maps, Big Bang, Brexit,
World Wide Web, Facebook Live, Silicon Valley, Times Square, Madison Avenue, Central Park, United Nations Plaza,
East River, Ground Zero, Boko Haram, Al-Shabaab, Lord’s Resistance Army
"""


_WORD = expression(r"(?<!\w)[^\W\d_]+")


@functools.cache
def _by_first_word() -> dict[str, re.Pattern[str]]:
    """Return the phrases and names that no language translates, the longest first, by their first word."""
    names: dict[str, list[str]] = defaultdict(list)
    for name in sorted((" ".join(name.split()) for name in f"{_BORROWED},{_KEPT}".split(",")), key=len, reverse=True):
        names[_WORD.findall(name)[0].casefold()].append(re.escape(name).replace("’", "['’]"))
    return {first: expression(rf"(?:{'|'.join(found)})(?!\w)", re.IGNORECASE) for first, found in names.items()}


def without_kept(plain: str) -> str:
    """Return ``plain`` with names and phrases that no language translates blanked out."""
    kept = _by_first_word()
    parts, end = [], 0
    for word in _WORD.finditer(plain):
        names = kept.get(word[0].casefold())
        found = names.match(plain, word.start()) if names and word.start() >= end else None
        if found:
            parts += [plain[end : found.start()], " " * len(found[0])]
            end = found.end()
    return "".join([*parts, plain[end:]]) if parts else plain
