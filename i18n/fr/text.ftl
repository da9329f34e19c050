### Ce que le texte d’un document dit autour des mots de l’auteur : numéros, notes, tableaux, encadrés.

## Provisions

provision-number = { $number }.
provision-number-sub = { $number })

provision-letters = a b c d e f g h i j k l m n o p q r s t u v w x y z

## Notes

note-call = Note { $number }
note-back = { $call ->
    [1] Retour à l’appel de la note { $number }
   *[other] Retour à l’appel n{"º"}{" "}{ $call } de la note { $number }
}

## Everything else

table-label = Tableau { $number }
volume-number = Volume { $number }

callout-note = Note
callout-tip = Conseil
callout-important = Important
callout-warning = Avertissement
callout-caution = Attention
