# Ce que disent les pages. Mêmes identifiants et mêmes variables dans toutes les langues ; nombres, dates et unités sont dans `format.ftl`.

## Le cadre de toutes les pages

skip-link = Aller au texte
menu-label = Menu principal
foot-label = Autres pages
crumbs-label = Vous êtes ici
languages-label = Cette page dans d’autres langues
language-missing = pas de texte
link-missing = pas en français
comma = {", "}
published-by = Éditeur{"\u00A0"}:
title-with-site = {$title} – {$site}
feed-title = {$site}{"\u00A0"}: nouveautés et modifications
feed-section-title = {$site}{"\u00A0"}: {$section}
calendar-title = {$site}{"\u00A0"}: calendrier des événements

menu-home = Accueil
menu-series = Séries
menu-events = Événements
menu-documents = Documents
menu-files = Fichiers
menu-topics = Thèmes
menu-organisations = Organisations
menu-people = Personnes
menu-places = Lieux
menu-years = Années
menu-glossary = Glossaire
menu-news = Actualités
menu-publications = Publications
menu-reports = Rapports
menu-resolutions = Résolutions
menu-about = À propos de ces archives
menu-feed = Fil d’actualité
menu-calendar = Calendrier

## La page d’accueil

home-coming = À venir
home-coming-empty = Aucun événement n’est annoncé. Dès qu’une date sera connue, elle figurera ici.
home-adopted = Derniers textes adoptés
home-adopted-empty = Aucun texte adopté n’a encore été saisi.
home-past = Événements récents
home-series = Séries
home-sections = Le fonds
home-topics = Thèmes
home-years = Années

## Listes

years-title = Années
year-title = L’année {$year}
documents-title = Registre des documents
files-title = Registre des fichiers
glossary-title = Glossaire
ways-title = Autres accès
letters-label = Lettres
column-symbol = Cote
column-title = Titre
column-date = Date
column-languages = Langues
column-language = Langue
column-standing = Texte présenté
column-file = Fichier
column-record = Se rattache à
column-version = Version
column-availability = Disponibilité
card-missing = Pas en français. Disponible en {$languages}.

section-series = Séries
section-series-intro = Conférences, académies et publications périodiques, avec leurs éditions sur une ligne du temps.
section-events = Événements
section-events-intro = Conférences, académies, ateliers et réunions, avec les textes qui y ont été adoptés.
section-declarations = Déclarations
section-declarations-intro = Déclarations, documents finals, principes et programmes d’action.
section-resolutions = Résolutions
section-resolutions-intro = Résolutions et décisions d’organes des Nations Unies qui intéressent ces archives.
section-action-plans = Plans d’action
section-action-plans-intro = Plans par lesquels les engagements sont mis en pratique.
section-reports = Rapports
section-reports-intro = Rapports, contributions, enquêtes et déclarations orales.
section-publications = Publications
section-publications-intro = Livres, manuels, lignes directrices et boîtes à outils.
section-news = Actualités
section-news-intro = Annonces, de la plus récente à la plus ancienne.
section-organisations = Organisations
section-organisations-intro = Institutions, réseaux, organes des Nations Unies et autres entités qui convoquent, accueillent, adoptent ou font rapport.
section-people = Personnes
section-people-intro = Celles et ceux qui ont pris la parole, écrit ou sont cités, avec leur fonction à l’époque.
section-topics = Thèmes
section-topics-intro = Les sujets dont traitent les fiches.
section-places = Lieux
section-places-intro = Villes et pays où des événements se sont tenus et où des institutions ont leur siège.
section-glossary = Glossaire
section-glossary-intro = Les termes du domaine, avec leurs équivalents dans les autres langues.
section-pages = Pages
section-pages-intro = À propos des archives elles-mêmes.

empty-series = Aucune série n’a encore été saisie.
empty-events = Aucun événement n’a encore été saisi.
empty-declarations = Aucune déclaration n’a encore été saisie.
empty-resolutions = Aucune résolution n’a encore été saisie.
empty-action-plans = Aucun plan d’action n’a encore été saisi.
empty-reports = Aucun rapport n’a encore été saisi.
empty-publications = Aucune publication n’a encore été saisie.
empty-news = Il n’y a pas encore d’actualités.
empty-organisations = Aucune organisation n’a encore été saisie.
empty-people = Aucune personne n’a encore été saisie.
empty-topics = Aucun thème n’a encore été saisi.
empty-places = Aucun lieu n’a encore été saisi.
empty-glossary = Aucun terme n’a encore été expliqué.
empty-pages = Il n’y a pas encore d’autre page.
empty-documents = Aucun document n’a encore été saisi.
empty-files = Aucun fichier n’a encore été saisi.
empty-years = Aucune fiche datée n’a encore été saisie.
empty-year = Rien dans ces archives n’est daté de cette année.

## Les fiches et leurs sortes

noun-series = Série
noun-event = Événement
noun-declaration = Déclaration
noun-resolution = Résolution
noun-action-plan = Plan d’action
noun-report = Rapport
noun-publication = Publication
noun-news = Actualité
noun-organisation = Organisation
noun-person = Personne
noun-topic = Thème
noun-place = Lieu
noun-term = Terme
noun-page = Page

sort-event-series = Série d’événements
sort-publication-series = Collection de publications
sort-conference = Conférence
sort-academy = Académie
sort-workshop = Atelier
sort-webinar = Webinaire
sort-meeting = Réunion
sort-declaration = Déclaration
sort-outcome-document = Document final
sort-principles = Principes
sort-programme-of-action = Programme d’action
sort-resolution = Résolution
sort-decision = Décision
sort-action-plan = Plan d’action
sort-strategic-plan = Plan stratégique
sort-report = Rapport
sort-submission = Contribution
sort-survey = Enquête
sort-statement = Déclaration orale
sort-official-records = Documents officiels
sort-book = Livre
sort-handbook = Manuel de référence
sort-manual = Manuel
sort-guidelines = Lignes directrices
sort-toolkit = Boîte à outils
sort-alliance = Alliance
sort-institution = Institution nationale
sort-network = Réseau
sort-un-body = Organe des Nations Unies
sort-treaty-body = Organe conventionnel
sort-intergovernmental = Organisation intergouvernementale
sort-centre = Centre
sort-city = Ville
sort-government = Organe gouvernemental
sort-ngo = Organisation non gouvernementale
sort-funder = Bailleur de fonds
sort-university = Université
sort-project = Projet
sort-media = Média
sort-group = Groupe
sort-country = Pays

## Une fiche

facts-title = Données
relations-title = Liens
sessions-title = Programme
editions-title = Éditions
edition-outcomes = Ce qui en est issu
figures-title = Chiffres
quotations-title = Propos
record-files-title = Fichiers
equivalents-title = Dans les autres langues
sources-title = Sources
links-title = Ailleurs
official-title = Texte officiel
remarks-title = Remarques des archives
notes-title = Notes
theme-label = Thème
question-label = Question directrice
calendar-add = Ajouter à votre calendrier
conflict-label = Les sources divergent.
updated-label = Dernière modification{"\u00A0"}:
updated-on = Dernière modification{"\u00A0"}: {$date}
source-note = Source{"\u00A0"}: {$source}
quoted-by = Propos de {$speaker}
dates-unknown = Dates inconnues

edition-number = {$ordinal} édition
edition-gap = { $years ->
    [one] {$years} an plus tard
   *[other] {$years} ans plus tard
}
years-since = { $years ->
    [0] cette année
    [one] il y a {$years} an
   *[other] il y a {$years} ans
}

file-version = Version du {$date}
file-checksum = Somme de contrôle (SHA-256)
file-accessible = version accessible

fact-adopted = Adoption
fact-published = Publication
fact-distributed = Distribution
fact-period = Période
fact-symbol = Cote
fact-session = Session
fact-meeting = Séance
fact-agenda-item = Point de l’ordre du jour
fact-committee-report = Rapport de la commission
fact-subject = Objet
fact-volume = Volume
fact-official-languages = Langues du texte officiel
fact-standing = Texte présenté ici
fact-dates = Dates
fact-time = Heure
fact-venue = Lieu de réunion
fact-mode = Modalité
fact-working-languages = Langues de travail
fact-interpretation = Interprétation vers
fact-fee = Frais de participation
fact-registration = Inscription
fact-number = Dans la série
fact-theme = Thème
fact-question = Question directrice
fact-periodicity = Périodicité
fact-acronym = Sigle
fact-former-names = Anciens noms
fact-variants = Autres noms en usage
fact-website = Site web
fact-country = Pays
fact-code = Code du pays
fact-honorific = Titre de civilité
fact-positions = Fonctions exercées
fact-abbreviation = Abréviation
fact-updated = Dernière modification
fact-original = Langue originale
fact-deadline = Échéance

phase-forthcoming = À venir
phase-under-way = En cours
phase-past = Passé
status-scheduled = Prévu
status-postponed = Reporté
status-cancelled = Annulé
mode-in-person = en présentiel
mode-online = en ligne
mode-hybrid = en présentiel et en ligne
mode-video-message = par message vidéo
part-opening = Allocution d’ouverture
part-keynote = Discours liminaire
part-facilitator = Animation
part-panellist = Panéliste
part-discussant = Discussion
part-speaker = Intervention
standing-official = Texte officiel
standing-unofficial-translation = Traduction non officielle
standing-unofficial-summary = Résumé non officiel
standing-reference = Simple référence
availability-held = Dans les archives
availability-elsewhere = Conservé ailleurs
availability-to-follow = À paraître
availability-not-published = Non publié

provision-preambular = alinéa {$number} du préambule
provision-operative = paragraphe {$number} du dispositif
provision-commitment = engagement {$number}
provision-initiative = initiative {$number}
provision-recommendation = recommandation {$number}
provision-encouragement = encouragement {$number}
provision-aim = objectif {$number}
provision-finding = constat {$number}
provision-article = article {$number}
provision-annex = paragraphe {$number} de l’annexe
provision-sub = alinéa {$number})
provision-untitled = paragraphe non numéroté

## Avis

notice-missing-text = Ce texte n’existe pas encore en français. Il est présenté ici en {$language}.
notice-unofficial-summary = Ceci est un résumé non officiel, rédigé pour ces archives. Seul le texte officiel, {$symbol}, fait foi.
notice-unofficial-summary-plain = Ceci est un résumé non officiel, rédigé pour ces archives. Seul le texte officiel fait foi.
notice-unofficial-translation = Ceci est une traduction non officielle. Seul le texte officiel, {$symbol}, fait foi.
notice-unofficial-translation-plain = Ceci est une traduction non officielle. Seul le texte officiel fait foi.
notice-reference = Les archives signalent ce document sans en donner le texte, parce que d’autres y renvoient.
notice-draft = Ceci est un projet qui n’est pas publié.

not-found-title = Page introuvable
not-found-text = Il n’y a pas de page à cette adresse, qui comporte peut-être une faute de frappe. Toute page publiée un jour dans ces archives garde son adresse.
not-found-home = Vers la page d’accueil
chooser-title = Choisir une langue
chooser-enter = Lire en français

## Relations, vues de la fiche qui les énonce, puis de l’autre bout

relation-series = Édition de
relation-series-inverse = Éditions
relation-part-of = Fait partie de
relation-part-of-inverse = Comprend
relation-follows = Fait suite à
relation-follows-inverse = A pour suite
relation-adopted-at = Adoption lors de
relation-adopted-at-inverse = Textes adoptés ici
relation-outcome-of = Découle de
relation-outcome-of-inverse = A donné lieu à
relation-presented-at = Présentation lors de
relation-presented-at-inverse = Textes présentés ici
relation-about = Porte sur
relation-about-inverse = Il en est question dans
relation-implements = Met en œuvre
relation-implements-inverse = Mise en œuvre par
relation-framed-within = S’inscrit dans le cadre de
relation-framed-within-inverse = Sert de cadre à
relation-takes-note-of = Prend note de
relation-takes-note-of-inverse = Il en est pris note dans
relation-reaffirms = Réaffirme
relation-reaffirms-inverse = Réaffirmation dans
relation-recalls = Rappelle
relation-recalls-inverse = Rappel dans
relation-cites = Cite
relation-cites-inverse = Citation dans
relation-supersedes = Remplace
relation-supersedes-inverse = Remplacement par
relation-annexed-to = Annexe de
relation-annexed-to-inverse = A pour annexe
relation-version-of = Version de
relation-version-of-inverse = Autres versions
relation-reports-on = Rend compte de
relation-reports-on-inverse = Compte rendu dans
relation-informed-by = S’appuie sur
relation-informed-by-inverse = A inspiré
relation-responds-to = Répond à
relation-responds-to-inverse = Réponse dans
relation-addresses = S’adresse à
relation-addresses-inverse = Textes qui lui sont adressés
relation-requests = Demande d’agir à
relation-requests-inverse = Demande d’agir formulée dans
relation-hosts = Accueil assuré par
relation-hosts-inverse = Accueille
relation-co-hosts = Accueil assuré conjointement par
relation-co-hosts-inverse = Accueille conjointement
relation-organisers = Organisation
relation-organisers-inverse = Organise
relation-partners = En partenariat avec
relation-partners-inverse = Partenaire de
relation-funders = Financement
relation-funders-inverse = Finance
relation-coordinators = Coordination
relation-coordinators-inverse = Coordonne
relation-convened-by = Convocation par
relation-convened-by-inverse = Convoque
relation-issued-by = Texte de
relation-issued-by-inverse = Textes émis
relation-publishers = Édition par
relation-publishers-inverse = A publié
relation-authors = Auteurs
relation-authors-inverse = A écrit
relation-supported-by = Avec l’appui de
relation-supported-by-inverse = Appui apporté à
relation-place = Lieu
relation-place-inverse = En ce lieu
relation-country = Pays
relation-country-inverse = Lieux dans ce pays
relation-parent = Relève de
relation-parent-inverse = Entités qui en relèvent
relation-members = Membres
relation-members-inverse = Membre de
relation-broader = Relève du thème
relation-broader-inverse = Thèmes plus précis
relation-see = Voir
relation-see-inverse = Dans le glossaire, voir
relation-topics = Thèmes
relation-topics-inverse = Fiches sur ce thème
relation-related = À lire en parallèle
relation-related-inverse = Voir aussi
relation-spoke-at = Interventions lors de
relation-spoke-at-inverse = Interventions de
relation-represented-at = Représentation lors de
relation-represented-at-inverse = Organismes représentés
relation-position-at = Fonctions exercées auprès de
relation-position-at-inverse = Titulaires de fonctions
relation-quoted-in = Propos cités dans
relation-quoted-in-inverse = Cite les propos de

## Long lists

# The further pages of a list that is too long for one.
sheets-label = Pages de cette liste
sheet-title = { $title }, page { $number }

## De la promesse aux actes : suivi, demandes, échéances

trace-page-title = {$paragraph} – {$document}
semicolon = {"\u00A0"}{"; "}
trace-line-title = De la promesse aux actes
trace-then = Ce qu’il en est advenu ensuite
trace-here = Ce paragraphe
trace-promised-by = Engagement pris par
trace-undated = Sans date
trace-whole-title = Ce qui concerne l’ensemble du document
trace-gap-commitment = Rien dans ces archives ne donne encore suite à cet engagement.
trace-gap-other = Rien dans ces archives ne donne encore suite à ce paragraphe.
trace-excerpts-title = Ce qui en est dit
trace-named-title = Autres mentions
trace-in-text = Lire dans le texte
trace-in-parallel = Comparer les langues
trace-neighbours = Autres paragraphes de ce document
trace-previous = Ce qui précède
trace-next = Ce qui suit
trace-citation = Pour citer ce paragraphe
trace-link = Suivi complet
record-traces-intro = D’où vient chaque paragraphe, et ce qu’il en est advenu{"\u00A0"}:
progress-responsible = Responsabilité{"\u00A0"}:
progress-evidence = Attesté par
tracker-intro = Tous les engagements de tous les documents, avec les suites qui leur ont été données. Quand il n’y en a pas, ces archives le disent.
tracker-tally = { $n ->
    [one] {$answered} engagement sur {$n} a eu une suite
   *[other] { $answered ->
        [one] {$answered} engagement sur {$n} a eu une suite
       *[other] {$answered} engagements sur {$n} ont eu une suite
    }
}
tracker-answered = Suite donnée
tracker-unanswered = Pas encore de suite
tracker-filter = Afficher
tracker-filter-all = tous les engagements
tracker-filter-answered = ceux qui ont eu une suite
tracker-filter-unanswered = ceux qui n’ont pas encore de suite
tracker-mentions = Mentions qui n’y donnent pas suite{"\u00A0"}:
home-commitments = Engagements
asked-link = Ce qui lui est demandé
asked-of = Ce que les documents demandent à cet organisme et ce qu’ils lui adressent, paragraphe par paragraphe.
asked-asks-title = Demandes d’agir
asked-speaks-title = Textes qui lui sont adressés
asked-count = { $n ->
    [one] {$n} paragraphe
   *[other] {$n} paragraphes
}
asked-whole = L’ensemble du document
duties-intro = Les paragraphes qui fixent une date à laquelle quelque chose doit être fait. L’état de chacun découle de ses dates et de celle du jour.
duties-due-title = À venir
duties-overdue-title = La date est passée
duties-met-title = Fait
duties-who = Qui
duties-vague = Une échéance qui n’indique qu’un mois ou une année ne figure pas au calendrier, auquel il faut un jour. Elle est passée lorsque ce mois ou cette année l’est.
duties-not-in-calendar = absente du calendrier
duty-due = À venir
duty-overdue = La date est passée{"\u00A0"}; rien dans ces archives n’atteste que cela a été fait.
duty-met = Fait
duty-met-on = Date d’exécution
duty-in-calendar = Échéance{"\u00A0"}: {$paragraph}, {$document}

## Les verbes introductifs, tels qu’ils figurent dans les résolutions

verb-acknowledge = Constate
verb-affirm = Affirme
verb-appeal = Lance un appel
verb-appreciate = Exprime sa reconnaissance
verb-approve = Approuve
verb-authorize = Autorise
verb-aware = A conscience
verb-bear-in-mind = Garde à l’esprit
verb-call-upon = Demande
verb-commend = Salue
verb-concerned = S’inquiète
verb-condemn = Condamne
verb-congratulate = Félicite
verb-consider = Considère
verb-convinced = Exprime sa conviction
verb-decide = Décide
verb-declare = Déclare
verb-deplore = Déplore
verb-emphasize = Met l’accent
verb-encourage = Encourage
verb-endorse = Souscrit
verb-express = Exprime
verb-guided = S’inspire
verb-instruct = Charge
verb-invite = Invite
verb-note = Note
verb-proclaim = Proclame
verb-reaffirm = Réaffirme
verb-recall = Rappelle
verb-recognize = Reconnaît
verb-recommend = Recommande
verb-regret = Regrette
verb-reiterate = Réitère
verb-remind = Rappelle à
verb-request = Prie
verb-resolve = Prend la résolution
verb-stress = Insiste
verb-support = Appuie
verb-take-note = Prend note
verb-thank = Remercie
verb-underline = Souligne
verb-undertake = S’engage
verb-urge = Prie instamment
verb-welcome = Se félicite

## Suivi : engagements, obligations, demandes et leurs destinataires
menu-commitments = Engagements
menu-duties = Échéances
commitments-title = Les engagements et leurs suites
duties-title = Obligations et échéances
parallel-title = Les langues côte à côte
changes-title = Ce qui a changé
trace-title = Suivi
asked-title = Ce qui est demandé
relation-corrects = Rectifie
relation-corrects-inverse = Rectification par
relation-responsible = Responsabilité
relation-responsible-inverse = Est responsable de
relation-evidence = Suites attestées par
relation-evidence-inverse = Atteste les suites données à
stage-planned = en projet
stage-under-way = en cours
stage-done = réalisation achevée
stage-stopped = à l’arrêt

## Versions : ce qui remplace, rectifie ou modifie un texte

sort-corrigendum = Rectificatif
notice-superseded-on = Ce texte a été remplacé par {$text} ({$date}).
notice-superseded-by = Ce texte a été remplacé par {$text}.
notice-corrected-by = Ce texte a été rectifié par {$text}.
reason-label = Motif{"\u00A0"}:
state-superseded = Texte remplacé
feed-superseded = Texte remplacé{"\u00A0"}: {$title}
versions-title = Versions et rectificatifs
versions-cut = Il existe d’autres versions que celles qui figurent ici.
version-current = Cette page
version-supersedes = Remplace {$text}
version-corrects = Rectifie {$text}
version-version-of = Autre version de {$text}

title-of-part = {$part}{"\u00A0"}: {$title}
changes-since = Par rapport à {$text}
changes-borrowed = L’un des deux textes n’existe pas en français. Ils sont comparés ici en {$language}.
changes-none = Les deux textes sont identiques.
changes-incomparable = Aucun paragraphe de l’un des textes ne se retrouve dans l’autre. Ils sont à lire l’un après l’autre.
changes-count-changed = { $n ->
    [0] Aucun paragraphe modifié
    [one] {$n} paragraphe modifié
   *[other] {$n} paragraphes modifiés
}
changes-count-added = { $n ->
    [0] aucun ajouté
    [one] {$n} ajouté
   *[other] {$n} ajoutés
}
changes-count-removed = { $n ->
    [0] aucun supprimé
    [one] {$n} supprimé
   *[other] {$n} supprimés
}
changes-count-renumbered = { $n ->
    [one] {$n} renuméroté
   *[other] {$n} renumérotés
}
changes-count-between = {", "}
changes-run-same = { $n ->
    [one] {$n} paragraphe inchangé
   *[other] {$n} paragraphes inchangés
}
changes-run-renumbered = { $n ->
    [one] {$n} paragraphe inchangé, sauf son numéro
   *[other] {$n} paragraphes inchangés, sauf leur numéro
}
changes-state-changed = Modifié
changes-state-added = Ajouté
changes-state-removed = Supprimé
changes-was = auparavant {$text}
changes-unit-heading = intertitre
changes-del-begins = [supprimé{"\u00A0"}:
changes-del-ends = fin du passage supprimé]
changes-ins-begins = [ajouté{"\u00A0"}:
changes-ins-ends = fin du passage ajouté]

## Citations

original-words-in = Dans l’original{"\u00A0"}: {$language}
spoken-in = Propos tenus en {$language}

## Lire un document

cite-title = Citer ce document
cite-operative = par.{"\u00A0"}{ $number }
cite-preambular = { $ordinal } alinéa du préambule
cite-preambular-gender = masculine
cite-article = art.{"\u00A0"}{ $number }
cite-annex = annexe, par.{"\u00A0"}{ $number }
cite-sub = { $place }{"\u00A0"}{ $number })
cite-unofficial-summary = résumé non officiel
cite-unofficial-translation = traduction non officielle
cite-copy = Copier
cite-copied = Copié
reader-label = Lire ce document
reader-parallel = Les langues côte à côte
reader-trace = Ce qu’il en est advenu
beside-label = { $words }{"\u00A0"}:
beside-count = { $n ->
    [one] { $n } lien
    [many] { $n } de liens
   *[other] { $n } liens
}
beside-due = Échéance{"\u00A0"}: { $date }
beside-met = Échéance{"\u00A0"}: { $date }{"\u00A0"}; date d’exécution{"\u00A0"}: { $met }
beside-overdue = Échéance{"\u00A0"}: { $date }{"\u00A0"}; la date est passée, et rien dans ces archives n’atteste que cela a été fait
acts-title = Actes par verbe et par destinataire
acts-verbs = Verbes
acts-addressees = Destinataires
acts-all = Tous les paragraphes
acts-preamble = préambule{"\u00A0"}:
acts-said = { $n ->
    [one] { $n } paragraphe sur { $total }
   *[other] { $n } paragraphes sur { $total }
}
acts-shown = Paragraphes affichés{"\u00A0"}: { $n } sur { $total }

## Les langues côte à côte

parallel-summary = Le texte en { $languages }, mis en regard paragraphe par paragraphe.
parallel-choose = Langues à afficher
parallel-none = Choisissez au moins une langue ci-dessus.
parallel-without = Il n’existe pas de texte en { $languages }.
parallel-own = { $place } dans le texte français
parallel-heading = intertitre
parallel-gap-provision = Ne figure pas dans le texte en { $language }
parallel-gap-heading = Pas d’intertitre ici dans le texte en { $language }
parallel-gap-prose = Le texte en { $language } compte ici moins de paragraphes
parallel-gap-note = Pas de note portant ce numéro dans le texte en { $language }
parallel-moved = Figure à un autre endroit dans le texte en { $language }
parallel-differences = { $n ->
    [one] Les textes diffèrent en un endroit{"\u00A0"}:
    [many] Les textes diffèrent en { $n } d’endroits{"\u00A0"}:
   *[other] Les textes diffèrent en { $n } endroits{"\u00A0"}:
}
parallel-more = { $n ->
    [one] et un autre
    [many] et { $n } d’autres
   *[other] et { $n } autres
}
