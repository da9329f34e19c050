### Formats du français : dates, heures, nombres et choses comptées. CLDR fournit le reste.
### Un site remplace un message en l’écrivant de nouveau dans son propre fichier.

## Dates

# Le jour du mois, dans une date.
date-day = { $day ->
    [1] 1er
   *[other] { $day }
}

# Des jours d’un même mois ; `.compact` sert aux étiquettes et aux listes, où la place manque. $order ne sert qu’à l’anglais.
date-range-in-month = du { $from } au { $to } { $month } { $year }
    .compact = { $from }–{ $to } { $month } { $year }

# Des jours de mois différents. $span vaut `one-year` quand $from n’a pas d’année à lui.
date-range-days = du { $from } au { $to }
    .compact = { $from } – { $to }

# Des mois. $from-month est le numéro du premier mois : d’avril, d’août, d’octobre.
date-range-months = { $from-month ->
    [4] d’{ $from } à { $to }
    [8] d’{ $from } à { $to }
    [10] d’{ $from } à { $to }
   *[other] de { $from } à { $to }
}
    .compact = { $span ->
        [one-year] { $from }–{ $to }
       *[years] { $from } – { $to }
    }

date-range-years = de { $from } à { $to }
    .compact = { $from }–{ $to }

## Heures

time-range = { $from } – { $to }
time-in-zone = { $time } ({ $zone })

## Nombres

# $digits est le système de chiffres de CLDR : `latn`, `arab`…
percent = { $n }{"\u202F"}%

# Le rang d’une édition dans sa série. $gender est le genre de la chose : `feminine` (édition) ou `masculine`.
# $length est le nombre de chiffres de $n, $tens est $n sans son dernier chiffre, $units son dernier chiffre.
ordinal = { $n ->
    [1] { $gender ->
        [feminine] 1re
       *[masculine] 1er
    }
   *[other] { $n }e
}

figure-more-than = plus de { $figure }
figure-about = environ { $figure }
figure-at-least = au moins { $figure }
figure-at-most = au plus { $figure }

# $unit vaut `b` pour les octets, `kb` pour mille octets, et ainsi de suite.
file-size = { $unit ->
    [tb] { $n }{"\u00A0"}To
    [gb] { $n }{"\u00A0"}Go
    [mb] { $n }{"\u00A0"}Mo
    [kb] { $n }{"\u00A0"}ko
   *[b] { $n ->
        [one] { $n }{"\u00A0"}octet
       *[other] { $n }{"\u00A0"}octets
    }
}

## Texte

quotation = «{"\u00A0"}{ $text }{"\u00A0"}»
    .inner = “{ $text }”

# Un article soudé à son mot, qui ne compte pas dans un index ; il n’y en a pas en français.
sort-article = { "" }
sort-article-exceptions = { "" }

## Choses comptées. `.noun` est le mot seul, pour un chiffre qui se tient à part.

unit-participants = { $n } { unit-participants.noun }
    .noun = { $n ->
        [one] participant
        [many] de participants
       *[other] participants
    }
unit-representatives = { $n } { unit-representatives.noun }
    .noun = { $n ->
        [one] représentant
        [many] de représentants
       *[other] représentants
    }
unit-institutions = { $n } { unit-institutions.noun }
    .noun = { $n ->
        [one] institution
        [many] d’institutions
       *[other] institutions
    }
unit-guests = { $n } { unit-guests.noun }
    .noun = { $n ->
        [one] invité
        [many] d’invités
       *[other] invités
    }
unit-online-attendees = { $n } { unit-online-attendees.noun }
    .noun = { $n ->
        [one] participant en ligne
        [many] de participants en ligne
       *[other] participants en ligne
    }
unit-countries = { $n } { unit-countries.noun }
    .noun = { $n ->
        [one] pays
        [many] de pays
       *[other] pays
    }
unit-experts = { $n } { unit-experts.noun }
    .noun = { $n ->
        [one] expert
        [many] d’experts
       *[other] experts
    }
unit-contributions = { $n } { unit-contributions.noun }
    .noun = { $n ->
        [one] contribution
        [many] de contributions
       *[other] contributions
    }
unit-interviews = { $n } { unit-interviews.noun }
    .noun = { $n ->
        [one] entretien
        [many] d’entretiens
       *[other] entretiens
    }
unit-communes = { $n } { unit-communes.noun }
    .noun = { $n ->
        [one] commune
        [many] de communes
       *[other] communes
    }
unit-encouragements = { $n } { unit-encouragements.noun }
    .noun = { $n ->
        [one] encouragement
        [many] d’encouragements
       *[other] encouragements
    }
unit-commitments = { $n } { unit-commitments.noun }
    .noun = { $n ->
        [one] engagement
        [many] d’engagements
       *[other] engagements
    }
unit-initiatives = { $n } { unit-initiatives.noun }
    .noun = { $n ->
        [one] initiative
        [many] d’initiatives
       *[other] initiatives
    }
unit-recommendations = { $n } { unit-recommendations.noun }
    .noun = { $n ->
        [one] recommandation
        [many] de recommandations
       *[other] recommandations
    }
unit-records = { $n } { unit-records.noun }
    .noun = { $n ->
        [one] fiche
        [many] de fiches
       *[other] fiches
    }
unit-texts = { $n } { unit-texts.noun }
    .noun = { $n ->
        [one] texte
        [many] de textes
       *[other] textes
    }
unit-pages = { $n } { unit-pages.noun }
    .noun = { $n ->
        [one] page
        [many] de pages
       *[other] pages
    }
unit-files = { $n } { unit-files.noun }
    .noun = { $n ->
        [one] fichier
        [many] de fichiers
       *[other] fichiers
    }
unit-provisions = { $n } { unit-provisions.noun }
    .noun = { $n ->
        [one] disposition
        [many] de dispositions
       *[other] dispositions
    }
unit-editions = { $n } { unit-editions.noun }
    .noun = { $n ->
        [one] édition
        [many] d’éditions
       *[other] éditions
    }
unit-languages = { $n } { unit-languages.noun }
    .noun = { $n ->
        [one] langue
        [many] de langues
       *[other] langues
    }
unit-words = { $n } { unit-words.noun }
    .noun = { $n ->
        [one] mot
        [many] de mots
       *[other] mots
    }
