### Formats of English: dates, times, numbers and counted things. CLDR gives the rest.
### A site overrides a message by writing it again in its own file.

## Dates

# A day of the month, inside a date.
date-day = { $day }

# Days of one month; `.compact` is for labels and lists, where room is short. $order is `month-first` where CLDR writes "October 12, 2018", else `day-first`.
date-range-in-month = { $order ->
    [month-first] { $month } { $from }–{ $to }, { $year }
   *[day-first] { $from }–{ $to } { $month } { $year }
}
    .compact = { $order ->
        [month-first] { $month } { $from }–{ $to }, { $year }
       *[day-first] { $from }–{ $to } { $month } { $year }
    }

# Days of different months. $span is `one-year` when $from has no year of its own.
date-range-days = { $from } – { $to }
    .compact = { $from } – { $to }

# Months. $from-month is the number of the first month.
date-range-months = { $span ->
    [one-year] { $from }–{ $to }
   *[years] { $from } – { $to }
}
    .compact = { $span ->
        [one-year] { $from }–{ $to }
       *[years] { $from } – { $to }
    }

date-range-years = { $from }–{ $to }
    .compact = { $from }–{ $to }

## Times

time-range = { $from } – { $to }
time-in-zone = { $time } ({ $zone })

## Numbers

# $digits is the numbering system of CLDR: `latn`, `arab`, …
percent = { $n }%

# The place of an edition in its series. $gender is that of the thing: `feminine` (edition) or `masculine`.
# $length is how many digits $n has, $tens is $n without its last digit, $units is its last digit.
ordinal = { NUMBER($n, type: "ordinal") ->
    [one] { $n }st
    [two] { $n }nd
    [few] { $n }rd
   *[other] { $n }th
}

figure-more-than = more than { $figure }
figure-about = about { $figure }
figure-at-least = at least { $figure }
figure-at-most = at most { $figure }

# $unit is `b` for bytes, `kb` for a thousand bytes, and so on.
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

## Text

quotation = “{ $text }”
    .inner = ‘{ $text }’

# An article that is written together with its word and does not count in an index; none in English.
sort-article = { "" }
sort-article-exceptions = { "" }

## Counted things. `.noun` is the word alone, for a figure that stands apart from it.

unit-participants = { $n } { unit-participants.noun }
    .noun = { $n ->
        [one] participant
       *[other] participants
    }
unit-representatives = { $n } { unit-representatives.noun }
    .noun = { $n ->
        [one] representative
       *[other] representatives
    }
unit-institutions = { $n } { unit-institutions.noun }
    .noun = { $n ->
        [one] institution
       *[other] institutions
    }
unit-guests = { $n } { unit-guests.noun }
    .noun = { $n ->
        [one] guest
       *[other] guests
    }
unit-online-attendees = { $n } { unit-online-attendees.noun }
    .noun = { $n ->
        [one] online attendee
       *[other] online attendees
    }
unit-countries = { $n } { unit-countries.noun }
    .noun = { $n ->
        [one] country
       *[other] countries
    }
unit-experts = { $n } { unit-experts.noun }
    .noun = { $n ->
        [one] expert
       *[other] experts
    }
unit-contributions = { $n } { unit-contributions.noun }
    .noun = { $n ->
        [one] contribution
       *[other] contributions
    }
unit-interviews = { $n } { unit-interviews.noun }
    .noun = { $n ->
        [one] interview
       *[other] interviews
    }
unit-communes = { $n } { unit-communes.noun }
    .noun = { $n ->
        [one] commune
       *[other] communes
    }
unit-encouragements = { $n } { unit-encouragements.noun }
    .noun = { $n ->
        [one] encouragement
       *[other] encouragements
    }
unit-commitments = { $n } { unit-commitments.noun }
    .noun = { $n ->
        [one] commitment
       *[other] commitments
    }
unit-initiatives = { $n } { unit-initiatives.noun }
    .noun = { $n ->
        [one] initiative
       *[other] initiatives
    }
unit-recommendations = { $n } { unit-recommendations.noun }
    .noun = { $n ->
        [one] recommendation
       *[other] recommendations
    }
unit-records = { $n } { unit-records.noun }
    .noun = { $n ->
        [one] record
       *[other] records
    }
unit-texts = { $n } { unit-texts.noun }
    .noun = { $n ->
        [one] text
       *[other] texts
    }
unit-pages = { $n } { unit-pages.noun }
    .noun = { $n ->
        [one] page
       *[other] pages
    }
unit-files = { $n } { unit-files.noun }
    .noun = { $n ->
        [one] file
       *[other] files
    }
unit-provisions = { $n } { unit-provisions.noun }
    .noun = { $n ->
        [one] provision
       *[other] provisions
    }
unit-editions = { $n } { unit-editions.noun }
    .noun = { $n ->
        [one] edition
       *[other] editions
    }
unit-languages = { $n } { unit-languages.noun }
    .noun = { $n ->
        [one] language
       *[other] languages
    }
unit-words = { $n } { unit-words.noun }
    .noun = { $n ->
        [one] word
       *[other] words
    }
