### Lo que el texto de un documento dice alrededor de las palabras del autor: números, notas, tablas, recuadros.

## Provisions

provision-number = { $number }.
provision-number-sub = { $number })

provision-letters = a b c d e f g h i j k l m n ñ o p q r s t u v w x y z

## Notes

note-call = Nota { $number }
note-back = { $call ->
    [1] Volver a la llamada de la nota { $number }
   *[other] Volver a la llamada { $call } de la nota { $number }
}

## Everything else

table-label = Tabla { $number }
volume-number = Volumen { $number }

callout-note = Nota
callout-tip = Sugerencia
callout-important = Importante
callout-warning = Advertencia
callout-caution = Precaución
