# Lo que dicen las páginas. Los mismos identificadores y variables en todas las lenguas; números, fechas y unidades están en `format.ftl`.

## El marco de todas las páginas

skip-link = Ir al texto
menu-label = Menú principal
foot-label = Otras páginas
crumbs-label = Está usted aquí
languages-label = Esta página en otros idiomas
language-missing = sin texto
link-missing = no está en español
comma = {", "}
published-by = Edita:
title-with-site = {$title} – {$site}
feed-title = {$site}: novedades y cambios
feed-section-title = {$site}: {$section}
calendar-title = {$site}: calendario de actividades

menu-home = Inicio
menu-series = Series
menu-events = Actividades
menu-documents = Documentos
menu-files = Ficheros
menu-topics = Temas
menu-organisations = Organizaciones
menu-people = Personas
menu-places = Lugares
menu-years = Años
menu-glossary = Glosario
menu-news = Noticias
menu-publications = Publicaciones
menu-reports = Informes
menu-resolutions = Resoluciones
menu-about = Acerca de este archivo
menu-feed = Canal de novedades
menu-calendar = Calendario

## La página de inicio

home-coming = Próximamente
home-coming-empty = No hay ninguna actividad anunciada. En cuanto se conozca una fecha, figurará aquí.
home-adopted = Últimos textos aprobados
home-adopted-empty = Todavía no se ha incorporado ningún texto aprobado.
home-past = Actividades recientes
home-series = Series
home-sections = El fondo
home-topics = Temas
home-years = Años

## Listas

years-title = Años
year-title = El año {$year}
documents-title = Registro de documentos
files-title = Registro de ficheros
glossary-title = Glosario
ways-title = Otras entradas
letters-label = Letras
column-symbol = Signatura
column-title = Título
column-date = Fecha
column-languages = Idiomas
column-language = Idioma
column-standing = Texto que se ofrece
column-file = Fichero
column-record = Pertenece a
column-version = Versión
column-availability = Disponibilidad
card-missing = No está en español. Disponible en {$languages}.

section-series = Series
section-series-intro = Conferencias, academias y publicaciones periódicas, con sus ediciones en una línea del tiempo.
section-events = Actividades
section-events-intro = Conferencias, academias, talleres y reuniones, con los textos que aprobaron.
section-declarations = Declaraciones
section-declarations-intro = Declaraciones, documentos finales, principios y programas de acción.
section-resolutions = Resoluciones
section-resolutions-intro = Resoluciones y decisiones de órganos de las Naciones Unidas que atañen al archivo.
section-action-plans = Planes de acción
section-action-plans-intro = Planes por los que los compromisos se llevan a la práctica.
section-reports = Informes
section-reports-intro = Informes, contribuciones, encuestas y declaraciones orales.
section-publications = Publicaciones
section-publications-intro = Libros, manuales, directrices y guías prácticas.
section-news = Noticias
section-news-intro = Anuncios, del más reciente al más antiguo.
section-organisations = Organizaciones
section-organisations-intro = Instituciones, redes, órganos de las Naciones Unidas y otras entidades que convocan, acogen, aprueban o informan.
section-people = Personas
section-people-intro = Quienes intervinieron, escribieron o son citados, con el cargo que ocupaban entonces.
section-topics = Temas
section-topics-intro = Los asuntos de que tratan las fichas.
section-places = Lugares
section-places-intro = Ciudades y países donde se celebraron actividades o tienen su sede las instituciones.
section-glossary = Glosario
section-glossary-intro = Los términos de la materia, con sus equivalentes en los demás idiomas.
section-pages = Páginas
section-pages-intro = Acerca del propio archivo.

empty-series = Todavía no se ha incorporado ninguna serie.
empty-events = Todavía no se ha incorporado ninguna actividad.
empty-declarations = Todavía no se ha incorporado ninguna declaración.
empty-resolutions = Todavía no se ha incorporado ninguna resolución.
empty-action-plans = Todavía no se ha incorporado ningún plan de acción.
empty-reports = Todavía no se ha incorporado ningún informe.
empty-publications = Todavía no se ha incorporado ninguna publicación.
empty-news = Todavía no hay noticias.
empty-organisations = Todavía no se ha incorporado ninguna organización.
empty-people = Todavía no se ha incorporado ninguna persona.
empty-topics = Todavía no se ha incorporado ningún tema.
empty-places = Todavía no se ha incorporado ningún lugar.
empty-glossary = Todavía no se ha explicado ningún término.
empty-pages = Todavía no hay otras páginas.
empty-documents = Todavía no se ha incorporado ningún documento.
empty-files = Todavía no se ha incorporado ningún fichero.
empty-years = Todavía no se ha incorporado ninguna ficha con fecha.
empty-year = Nada en este archivo lleva fecha de este año.

## Las fichas y sus clases

noun-series = Serie
noun-event = Actividad
noun-declaration = Declaración
noun-resolution = Resolución
noun-action-plan = Plan de acción
noun-report = Informe
noun-publication = Publicación
noun-news = Noticia
noun-organisation = Organización
noun-person = Persona
noun-topic = Tema
noun-place = Lugar
noun-term = Término
noun-page = Página

sort-event-series = Serie de actividades
sort-publication-series = Colección de publicaciones
sort-conference = Conferencia
sort-academy = Academia
sort-workshop = Taller
sort-webinar = Seminario web
sort-meeting = Reunión
sort-declaration = Declaración
sort-outcome-document = Documento final
sort-principles = Principios
sort-programme-of-action = Programa de acción
sort-resolution = Resolución
sort-decision = Decisión
sort-action-plan = Plan de acción
sort-strategic-plan = Plan estratégico
sort-report = Informe
sort-submission = Contribución
sort-survey = Encuesta
sort-statement = Declaración oral
sort-official-records = Documentos oficiales
sort-book = Libro
sort-handbook = Manual de consulta
sort-manual = Manual
sort-guidelines = Directrices
sort-toolkit = Guía práctica
sort-alliance = Alianza
sort-institution = Institución nacional
sort-network = Red
sort-un-body = Órgano de las Naciones Unidas
sort-treaty-body = Órgano de tratado
sort-intergovernmental = Organización intergubernamental
sort-centre = Centro
sort-city = Ciudad
sort-government = Órgano de gobierno
sort-ngo = Organización no gubernamental
sort-funder = Entidad financiadora
sort-university = Universidad
sort-project = Proyecto
sort-media = Medio de comunicación
sort-group = Grupo
sort-country = País

## Una ficha

facts-title = Datos
relations-title = Vínculos
sessions-title = Programa
editions-title = Ediciones
edition-outcomes = Lo que resultó de ella
figures-title = Cifras
quotations-title = En sus palabras
record-files-title = Ficheros
equivalents-title = En otros idiomas
sources-title = Fuentes
links-title = En otros sitios
official-title = Texto oficial
remarks-title = Observaciones del archivo
notes-title = Notas
theme-label = Tema
question-label = Pregunta orientadora
calendar-add = Añadir a su calendario
conflict-label = Las fuentes discrepan.
updated-label = Última modificación:
updated-on = Última modificación: {$date}
source-note = Fuente: {$source}
quoted-by = Palabras de {$speaker}
dates-unknown = Fechas desconocidas

edition-number = {$ordinal} edición
edition-gap = { $years ->
    [one] un año después
   *[other] {$years} años después
}
years-since = { $years ->
    [0] este año
    [one] hace un año
   *[other] hace {$years} años
}

file-version = Versión de {$date}
file-checksum = Suma de comprobación (SHA-256)
file-accessible = versión accesible

fact-adopted = Aprobación
fact-published = Publicación
fact-distributed = Distribución
fact-period = Período
fact-symbol = Signatura
fact-session = Período de sesiones
fact-meeting = Sesión
fact-agenda-item = Tema del programa
fact-committee-report = Informe de la Comisión
fact-subject = Asunto
fact-volume = Volumen
fact-official-languages = Idiomas del texto oficial
fact-standing = Texto que se ofrece
fact-dates = Fechas
fact-time = Hora
fact-venue = Sede
fact-mode = Modalidad
fact-working-languages = Idiomas de trabajo
fact-interpretation = Interpretación al
fact-fee = Cuota
fact-registration = Inscripción
fact-number = En la serie
fact-theme = Tema
fact-question = Pregunta orientadora
fact-periodicity = Periodicidad
fact-acronym = Sigla
fact-former-names = Nombres anteriores
fact-variants = Otros nombres en uso
fact-website = Sitio web
fact-country = País
fact-code = Código del país
fact-honorific = Tratamiento
fact-positions = Cargos desempeñados
fact-abbreviation = Abreviatura
fact-updated = Última modificación
fact-original = Idioma original
fact-deadline = Plazo

phase-forthcoming = Próxima
phase-under-way = En curso
phase-past = Celebrada
status-scheduled = Prevista
status-postponed = Aplazada
status-cancelled = Cancelada
mode-in-person = presencial
mode-online = en línea
mode-hybrid = presencial y en línea
mode-video-message = por mensaje de vídeo
part-opening = Palabras de apertura
part-keynote = Discurso principal
part-facilitator = Moderación
part-panellist = Panelista
part-discussant = Comentarios
part-speaker = Intervención
standing-official = Texto oficial
standing-unofficial-translation = Traducción no oficial
standing-unofficial-summary = Resumen no oficial
standing-reference = Solo referencia
availability-held = En el archivo
availability-elsewhere = Conservado en otro lugar
availability-to-follow = Próximamente
availability-not-published = No publicado

provision-preambular = párrafo {$number} del preámbulo
provision-operative = párrafo {$number} de la parte dispositiva
provision-commitment = compromiso {$number}
provision-initiative = iniciativa {$number}
provision-recommendation = recomendación {$number}
provision-encouragement = exhortación {$number}
provision-aim = objetivo {$number}
provision-finding = constatación {$number}
provision-article = artículo {$number}
provision-annex = párrafo {$number} del anexo
provision-sub = apartado {$number})
provision-untitled = párrafo sin numerar

## Avisos

notice-missing-text = Este texto todavía no existe en español. Se muestra aquí en {$language}.
notice-unofficial-summary = Este es un resumen no oficial, redactado para este archivo. Solo el texto oficial, {$symbol}, es auténtico.
notice-unofficial-summary-plain = Este es un resumen no oficial, redactado para este archivo. Solo el texto oficial es auténtico.
notice-unofficial-translation = Esta es una traducción no oficial. Solo el texto oficial, {$symbol}, es auténtico.
notice-unofficial-translation-plain = Esta es una traducción no oficial. Solo el texto oficial es auténtico.
notice-reference = El archivo recoge este documento sin su texto, porque otros remiten a él.
notice-draft = Esto es un borrador y no está publicado.

not-found-title = Página no encontrada
not-found-text = No hay ninguna página en esta dirección, que quizá contenga una errata. Toda página publicada alguna vez en este archivo conserva su dirección.
not-found-home = A la página de inicio
chooser-title = Elija un idioma
chooser-enter = Leer en español

## Relaciones, vistas desde la ficha que las enuncia y desde el otro extremo

relation-series = Edición de
relation-series-inverse = Ediciones
relation-part-of = Forma parte de
relation-part-of-inverse = Comprende
relation-follows = Sigue a
relation-follows-inverse = Le sigue
relation-adopted-at = Aprobación en
relation-adopted-at-inverse = Textos aprobados aquí
relation-outcome-of = Resultado de
relation-outcome-of-inverse = Dio lugar a
relation-presented-at = Presentación en
relation-presented-at-inverse = Textos presentados aquí
relation-about = Trata de
relation-about-inverse = Se aborda en
relation-implements = Pone en práctica
relation-implements-inverse = Puesta en práctica en
relation-framed-within = Se enmarca en
relation-framed-within-inverse = Sirve de marco a
relation-takes-note-of = Toma nota de
relation-takes-note-of-inverse = Se toma nota en
relation-reaffirms = Reafirma
relation-reaffirms-inverse = Se reafirma en
relation-recalls = Recuerda
relation-recalls-inverse = Se recuerda en
relation-cites = Cita
relation-cites-inverse = Se cita en
relation-supersedes = Sustituye a
relation-supersedes-inverse = Lo sustituye
relation-annexed-to = Anexo de
relation-annexed-to-inverse = Tiene como anexo
relation-version-of = Versión de
relation-version-of-inverse = Otras versiones
relation-reports-on = Informa sobre
relation-reports-on-inverse = Se informa al respecto en
relation-informed-by = Se basa en
relation-informed-by-inverse = Sirvió de base a
relation-responds-to = Responde a
relation-responds-to-inverse = Respuesta en
relation-addresses = Se dirige a
relation-addresses-inverse = Textos que se le dirigen
relation-requests = Solicita que actúe
relation-requests-inverse = Se le solicita que actúe en
relation-hosts = Acogida por
relation-hosts-inverse = Acoge
relation-co-hosts = Coorganización anfitriona
relation-co-hosts-inverse = Acoge conjuntamente
relation-organisers = Organización
relation-organisers-inverse = Organiza
relation-partners = En colaboración con
relation-partners-inverse = Colabora con
relation-funders = Financiación
relation-funders-inverse = Financia
relation-coordinators = Coordinación
relation-coordinators-inverse = Coordina
relation-convened-by = Convocatoria
relation-convened-by-inverse = Convoca
relation-issued-by = Texto de
relation-issued-by-inverse = Textos emitidos
relation-publishers = Edita
relation-publishers-inverse = Ha publicado
relation-authors = Autoría
relation-authors-inverse = Ha escrito
relation-supported-by = Con el apoyo de
relation-supported-by-inverse = Apoya
relation-place = Lugar
relation-place-inverse = En este lugar
relation-country = País
relation-country-inverse = Lugares de este país
relation-parent = Depende de
relation-parent-inverse = Entidades que dependen de ella
relation-members = Miembros
relation-members-inverse = Miembro de
relation-broader = Pertenece al tema
relation-broader-inverse = Temas más específicos
relation-see = Véase
relation-see-inverse = En el glosario, véase
relation-topics = Temas
relation-topics-inverse = Fichas sobre este tema
relation-related = Para leer junto a esto
relation-related-inverse = Véase también
relation-spoke-at = Intervino en
relation-spoke-at-inverse = Ponentes
relation-represented-at = Representación en
relation-represented-at-inverse = Entidades representadas
relation-position-at = Desempeñó cargos en
relation-position-at-inverse = Titulares de cargos
relation-quoted-in = Palabras citadas en
relation-quoted-in-inverse = Cita palabras de

## Long lists

# The further pages of a list that is too long for one.
sheets-label = Páginas de esta lista
sheet-title = { $title }, página { $number }

## De la promesa a los hechos: seguimiento, peticiones, plazos

trace-page-title = {$paragraph} – {$document}
semicolon = {"; "}
trace-line-title = De la promesa a los hechos
trace-then = Qué resultó a su vez de ello
trace-here = Este párrafo
trace-promised-by = Compromiso contraído por
trace-undated = Sin fecha
trace-whole-title = Sobre el documento en su conjunto
trace-gap-commitment = Nada en este archivo responde aún a este compromiso.
trace-gap-other = Nada en este archivo da seguimiento aún a este párrafo.
trace-excerpts-title = Lo que se dice al respecto
trace-named-title = Otras menciones
trace-in-text = Leerlo en el texto
trace-in-parallel = Comparar los idiomas
trace-neighbours = Otros párrafos de este documento
trace-previous = Anterior
trace-next = Siguiente
trace-citation = Para citarlo
trace-link = Seguimiento completo
record-traces-intro = De dónde procede cada párrafo y qué resultó de él:
progress-responsible = A cargo de:
progress-evidence = Consta en
tracker-intro = Todos los compromisos de todos los documentos, con lo que responde a cada uno. Cuando no hay respuesta, el archivo lo dice.
tracker-tally = { $n ->
    [one] {$answered} de {$n} compromiso tiene respuesta
   *[other] { $answered ->
        [one] {$answered} de {$n} compromisos tiene respuesta
       *[other] {$answered} de {$n} compromisos tienen respuesta
    }
}
tracker-answered = Con respuesta
tracker-unanswered = Sin respuesta
tracker-filter = Mostrar
tracker-filter-all = todos los compromisos
tracker-filter-answered = los que tienen respuesta
tracker-filter-unanswered = los que no tienen respuesta
tracker-mentions = Se menciona, pero sin respuesta:
home-commitments = Compromisos
asked-link = Lo que se le pide
asked-of = Lo que los documentos piden a esta entidad y lo que le dirigen, párrafo por párrafo.
asked-asks-title = Se le pide que actúe
asked-speaks-title = Textos que se le dirigen
asked-count = { $n ->
    [one] {$n} párrafo
   *[other] {$n} párrafos
}
asked-whole = El documento en su conjunto
duties-intro = Los párrafos que fijan una fecha para hacer algo. El estado de cada uno se deduce de sus fechas y de la de hoy.
duties-due-title = Por cumplir
duties-overdue-title = El plazo ha vencido
duties-met-title = Cumplido
duties-who = A cargo de
duties-vague = Un plazo que solo indica un mes o un año no figura en el calendario, que necesita un día. Vence cuando termina ese mes o ese año.
duties-not-in-calendar = no figura en el calendario
duty-due = Por cumplir
duty-overdue = El plazo ha vencido; este archivo no contiene nada que acredite su cumplimiento.
duty-met = Cumplido
duty-met-on = Cumplimiento
duty-in-calendar = Plazo: {$paragraph}, {$document}

## Los verbos que encabezan los actos, tal como figuran en las resoluciones

verb-acknowledge = Reconoce
verb-affirm = Afirma
verb-appeal = Hace un llamamiento
verb-appreciate = Expresa su reconocimiento
verb-approve = Aprueba
verb-authorize = Autoriza
verb-aware = Es consciente
verb-bear-in-mind = Tiene presente
verb-call-upon = Exhorta
verb-commend = Encomia
verb-concerned = Expresa preocupación
verb-condemn = Condena
verb-congratulate = Felicita
verb-consider = Considera
verb-convinced = Expresa su convicción
verb-decide = Decide
verb-declare = Declara
verb-deplore = Deplora
verb-emphasize = Pone de relieve
verb-encourage = Alienta
verb-endorse = Hace suyo
verb-express = Expresa
verb-guided = Se guía
verb-instruct = Encarga
verb-invite = Invita
verb-note = Observa
verb-proclaim = Proclama
verb-reaffirm = Reafirma
verb-recall = Recuerda
verb-recognize = Reconoce
verb-recommend = Recomienda
verb-regret = Lamenta
verb-reiterate = Reitera
verb-remind = Recuerda a
verb-request = Solicita
verb-resolve = Resuelve
verb-stress = Destaca
verb-support = Apoya
verb-take-note = Toma nota
verb-thank = Da las gracias
verb-underline = Subraya
verb-undertake = Se compromete
verb-urge = Insta
verb-welcome = Acoge con beneplácito

## Seguimiento: compromisos, deberes, peticiones y sus destinatarios
menu-commitments = Compromisos
menu-duties = Plazos
commitments-title = Los compromisos y su cumplimiento
duties-title = Deberes y plazos
parallel-title = Los idiomas en paralelo
changes-title = Qué ha cambiado
trace-title = Seguimiento
asked-title = Lo que se pide
relation-corrects = Corrige
relation-corrects-inverse = Se corrige en
relation-responsible = A cargo de
relation-responsible-inverse = A su cargo
relation-evidence = Consta en
relation-evidence-inverse = Deja constancia del seguimiento de
stage-planned = previsto
stage-under-way = en curso
stage-done = concluido
stage-stopped = interrumpido

## Versiones: lo que sustituye, corrige o modifica un texto

sort-corrigendum = Corrección
notice-superseded-on = Este texto ha sido sustituido por {$text} ({$date}).
notice-superseded-by = Este texto ha sido sustituido por {$text}.
notice-corrected-by = Este texto ha sido corregido por {$text}.
reason-label = Motivo:
state-superseded = Texto sustituido
feed-superseded = Texto sustituido: {$title}
versions-title = Versiones y correcciones
versions-cut = Existen más versiones de las que figuran aquí.
version-current = Esta página
version-supersedes = Sustituye a {$text}
version-corrects = Corrige {$text}
version-version-of = Otra versión de {$text}

title-of-part = {$part}: {$title}
changes-since = En comparación con {$text}
changes-borrowed = Uno de los dos textos no existe en español. Se comparan aquí en {$language}.
changes-none = Los dos textos son idénticos.
changes-incomparable = Ningún párrafo de un texto figura en el otro. Conviene leerlos uno después del otro.
changes-count-changed = { $n ->
    [0] Ningún párrafo modificado
    [one] {$n} párrafo modificado
   *[other] {$n} párrafos modificados
}
changes-count-added = { $n ->
    [0] ninguno añadido
    [one] {$n} añadido
   *[other] {$n} añadidos
}
changes-count-removed = { $n ->
    [0] ninguno suprimido
    [one] {$n} suprimido
   *[other] {$n} suprimidos
}
changes-count-renumbered = { $n ->
    [one] {$n} renumerado
   *[other] {$n} renumerados
}
changes-count-between = {", "}
changes-run-same = { $n ->
    [one] {$n} párrafo sin cambios
   *[other] {$n} párrafos sin cambios
}
changes-run-renumbered = { $n ->
    [one] {$n} párrafo sin más cambio que el número
   *[other] {$n} párrafos sin más cambio que el número
}
changes-state-changed = Modificado
changes-state-added = Añadido
changes-state-removed = Suprimido
changes-was = antes {$text}
changes-unit-heading = epígrafe
changes-del-begins = [suprimido:
changes-del-ends = fin del pasaje suprimido]
changes-ins-begins = [añadido:
changes-ins-ends = fin del pasaje añadido]

## Citas

original-words-in = En el original: {$language}
spoken-in = Palabras pronunciadas en {$language}

## Leer un documento

cite-title = Citar este documento
cite-operative = párr. { $number }
cite-preambular = { $ordinal } párrafo del preámbulo
cite-preambular-gender = masculine
cite-article = art. { $number }
cite-annex = anexo, párr. { $number }
cite-sub = { $place } { $number })
cite-unofficial-summary = resumen no oficial
cite-unofficial-translation = traducción no oficial
cite-copy = Copiar
cite-copied = Copiado
reader-label = Leer este documento
reader-parallel = Los idiomas en paralelo
reader-trace = Qué resultó de ello
beside-label = { $words }:
beside-count = { $n ->
    [one] { $n } vínculo
    [many] { $n } vínculos
   *[other] { $n } vínculos
}
beside-due = Plazo: { $date }
beside-met = Plazo: { $date }; cumplimiento: { $met }
beside-overdue = Plazo: { $date }; vencido, y nada en este archivo acredita su cumplimiento
acts-title = Actos por verbo y por destinatario
acts-verbs = Verbos
acts-addressees = Destinatarios
acts-all = Todos los párrafos
acts-preamble = preámbulo:
acts-said = { $n } de { $total } párrafos
acts-shown = Se muestran { $n } de { $total } párrafos

## Los idiomas en paralelo

parallel-summary = El texto en { $languages }, párrafo junto a párrafo.
parallel-choose = Idiomas que se muestran
parallel-none = Elija arriba al menos un idioma.
parallel-without = No existe texto en { $languages }.
parallel-own = { $place } del texto en español
parallel-heading = epígrafe
parallel-gap-provision = No figura en el texto en { $language }
parallel-gap-heading = El texto en { $language } no tiene aquí epígrafe
parallel-gap-prose = El texto en { $language } tiene aquí menos párrafos
parallel-gap-note = El texto en { $language } no tiene ninguna nota con este número
parallel-moved = Figura en otro lugar del texto en { $language }
parallel-differences = { $n ->
    [one] Los textos difieren en un lugar:
    [many] Los textos difieren en { $n } lugares:
   *[other] Los textos difieren en { $n } lugares:
}
parallel-more = { $n ->
    [one] y uno más
    [many] y { $n } más
   *[other] y { $n } más
}
