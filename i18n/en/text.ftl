### What the text of a document says around the author's words: numbers, notes, tables, callouts.

## Provisions

# The number as it stands before a paragraph, and before a sub-paragraph.
provision-number = { $number }.
provision-number-sub = ({ $number })

# The letters that sub-paragraphs are counted with, in order.
provision-letters = a b c d e f g h i j k l m n o p q r s t u v w x y z

## Notes

# Read aloud in place of the raised number.
note-call = Note { $number }
# $call says which of several calls of the same note the link goes back to.
note-back = { $call ->
    [1] Back to where note { $number } is called
   *[other] Back to call { $call } of note { $number }
}

## Everything else

# Read aloud for a table that scrolls sideways.
table-label = Table { $number }
volume-number = Volume { $number }

callout-note = Note
callout-tip = Hint
callout-important = Important
callout-warning = Warning
callout-caution = Caution
