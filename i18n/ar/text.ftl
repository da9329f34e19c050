### ما يقوله نص الوثيقة حول كلمات كاتبها: الأرقام والحواشي والجداول والتنبيهات.

## Provisions

provision-number = { $number } -
provision-number-sub = ({ $number })

provision-letters = أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ

## Notes

note-call = الحاشية { $number }
note-back = { $call ->
    [1] العودة إلى موضع الحاشية { $number }
   *[other] العودة إلى الموضع { $call } للحاشية { $number }
}

## Everything else

table-label = الجدول { $number }
volume-number = المجلد { $number }

callout-note = ملاحظة
callout-tip = نصيحة
callout-important = مهم
callout-warning = تحذير
callout-caution = تنبيه
