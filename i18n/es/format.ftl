### Formatos del español: fechas, horas, números y cosas contadas. CLDR da lo demás.
### Un sitio sustituye un mensaje escribiéndolo de nuevo en su propio fichero.

## Fechas

# El día del mes, dentro de una fecha.
date-day = { $day }

# Días de un mismo mes; `.compact` es para etiquetas y listas, donde falta espacio. $order solo sirve para el inglés.
date-range-in-month = del { $from } al { $to } de { $month } de { $year }
    .compact = { $from }–{ $to } de { $month } de { $year }

# Días de meses distintos. $span vale `one-year` cuando $from no lleva año.
date-range-days = del { $from } al { $to }
    .compact = { $from } – { $to }

# Meses. $from-month es el número del primer mes.
date-range-months = de { $from } a { $to }
    .compact = { $span ->
        [one-year] { $from }–{ $to }
       *[years] { $from } – { $to }
    }

date-range-years = de { $from } a { $to }
    .compact = { $from }–{ $to }

## Horas

time-range = { $from }–{ $to }
time-in-zone = { $time } ({ $zone })

## Números

# $digits es el sistema de cifras de CLDR: `latn`, `arab`…
percent = { $n }{"\u00A0"}%

# El lugar de una edición en su serie. $gender es el género de la cosa: `feminine` (edición) o `masculine`.
# $length es el número de cifras de $n, $tens es $n sin su última cifra, $units su última cifra.
ordinal = { $gender ->
    [feminine] { $n }.ª
   *[masculine] { $n }.º
}

figure-more-than = más de { $figure }
figure-about = alrededor de { $figure }
figure-at-least = al menos { $figure }
figure-at-most = como máximo { $figure }

# $unit vale `b` para bytes, `kb` para mil bytes, y así sucesivamente.
file-size = { $unit ->
    [tb] { $n }{"\u00A0"}TB
    [gb] { $n }{"\u00A0"}GB
    [mb] { $n }{"\u00A0"}MB
    [kb] { $n }{"\u00A0"}kB
   *[b] { $n ->
        [one] { $n }{"\u00A0"}byte
       *[other] { $n }{"\u00A0"}bytes
    }
}

## Texto

quotation = «{ $text }»
    .inner = “{ $text }”

# Un artículo unido a su palabra, que no cuenta en un índice; en español no lo hay.
sort-article = { "" }
sort-article-exceptions = { "" }

## Cosas contadas. `.noun` es la palabra sola, para una cifra que va aparte.

unit-participants = { $n } { unit-participants.noun }
    .noun = { $n ->
        [one] participante
        [many] de participantes
       *[other] participantes
    }
unit-representatives = { $n } { unit-representatives.noun }
    .noun = { $n ->
        [one] representante
        [many] de representantes
       *[other] representantes
    }
unit-institutions = { $n } { unit-institutions.noun }
    .noun = { $n ->
        [one] institución
        [many] de instituciones
       *[other] instituciones
    }
unit-guests = { $n } { unit-guests.noun }
    .noun = { $n ->
        [one] invitado
        [many] de invitados
       *[other] invitados
    }
unit-online-attendees = { $n } { unit-online-attendees.noun }
    .noun = { $n ->
        [one] asistente en línea
        [many] de asistentes en línea
       *[other] asistentes en línea
    }
unit-countries = { $n } { unit-countries.noun }
    .noun = { $n ->
        [one] país
        [many] de países
       *[other] países
    }
unit-experts = { $n } { unit-experts.noun }
    .noun = { $n ->
        [one] experto
        [many] de expertos
       *[other] expertos
    }
unit-contributions = { $n } { unit-contributions.noun }
    .noun = { $n ->
        [one] contribución
        [many] de contribuciones
       *[other] contribuciones
    }
unit-interviews = { $n } { unit-interviews.noun }
    .noun = { $n ->
        [one] entrevista
        [many] de entrevistas
       *[other] entrevistas
    }
unit-communes = { $n } { unit-communes.noun }
    .noun = { $n ->
        [one] comuna
        [many] de comunas
       *[other] comunas
    }
unit-encouragements = { $n } { unit-encouragements.noun }
    .noun = { $n ->
        [one] exhortación
        [many] de exhortaciones
       *[other] exhortaciones
    }
unit-commitments = { $n } { unit-commitments.noun }
    .noun = { $n ->
        [one] compromiso
        [many] de compromisos
       *[other] compromisos
    }
unit-initiatives = { $n } { unit-initiatives.noun }
    .noun = { $n ->
        [one] iniciativa
        [many] de iniciativas
       *[other] iniciativas
    }
unit-recommendations = { $n } { unit-recommendations.noun }
    .noun = { $n ->
        [one] recomendación
        [many] de recomendaciones
       *[other] recomendaciones
    }
unit-records = { $n } { unit-records.noun }
    .noun = { $n ->
        [one] ficha
        [many] de fichas
       *[other] fichas
    }
unit-texts = { $n } { unit-texts.noun }
    .noun = { $n ->
        [one] texto
        [many] de textos
       *[other] textos
    }
unit-pages = { $n } { unit-pages.noun }
    .noun = { $n ->
        [one] página
        [many] de páginas
       *[other] páginas
    }
unit-files = { $n } { unit-files.noun }
    .noun = { $n ->
        [one] fichero
        [many] de ficheros
       *[other] ficheros
    }
unit-provisions = { $n } { unit-provisions.noun }
    .noun = { $n ->
        [one] disposición
        [many] de disposiciones
       *[other] disposiciones
    }
unit-editions = { $n } { unit-editions.noun }
    .noun = { $n ->
        [one] edición
        [many] de ediciones
       *[other] ediciones
    }
unit-languages = { $n } { unit-languages.noun }
    .noun = { $n ->
        [one] idioma
        [many] de idiomas
       *[other] idiomas
    }
unit-words = { $n } { unit-words.noun }
    .noun = { $n ->
        [one] palabra
        [many] de palabras
       *[other] palabras
    }
