### صيغ اللغة العربية: التواريخ والأوقات والأعداد والمعدودات. وما عداها فمن CLDR.
### يستطيع الموقع أن يستبدل أي رسالة بكتابتها من جديد في ملفه.

## التواريخ

# يوم من الشهر داخل التاريخ.
date-day = { $day }

# أيام من شهر واحد، و`.compact` للعناوين والقوائم حيث يضيق المكان. لا يُستعمل $order إلا في الإنجليزية.
date-range-in-month = من { $from } إلى { $to } { $month } { $year }
    .compact = { $from }–{ $to } { $month } { $year }

# أيام من شهور مختلفة. قيمة $span هي `one-year` عندما لا تُذكر السنة في $from.
date-range-days = من { $from } إلى { $to }
    .compact = { $from } – { $to }

# شهور. ‏$from-month هو رقم الشهر الأول.
date-range-months = من { $from } إلى { $to }
    .compact = { $from } – { $to }

date-range-years = من { $from } إلى { $to }
    .compact = { $from }–{ $to }

## الأوقات

time-range = { $from } – { $to }
time-in-zone = { $time } ({ $zone })

## الأعداد

# ‏$digits هو نظام الأرقام في CLDR: ‏`latn` أو `arab`.
percent = { $digits ->
    [arab] { $n }٪{"\u061C"}
   *[latn] { $n }{"\u200E"}%{"\u200E"}
}

# ترتيب الدورة في سلسلتها. ‏$gender جنس المعدود: ‏`feminine` (دورة) أو `masculine` (مؤتمر).
# ‏$length عدد أرقام $n، و$tens ما قبل رقمه الأخير، و$units رقمه الأخير.
ordinal = { $gender ->
    [feminine] { $length ->
        [1] { $units ->
            [1] الأولى
            [2] الثانية
            [3] الثالثة
            [4] الرابعة
            [5] الخامسة
            [6] السادسة
            [7] السابعة
            [8] الثامنة
            [9] التاسعة
           *[other] { $n }
        }
        [2] { $tens ->
            [1] { $units ->
                [0] العاشرة
                [1] الحادية عشرة
                [2] الثانية عشرة
                [3] الثالثة عشرة
                [4] الرابعة عشرة
                [5] الخامسة عشرة
                [6] السادسة عشرة
                [7] السابعة عشرة
                [8] الثامنة عشرة
                [9] التاسعة عشرة
               *[other] { $n }
            }
           *[other] { $units ->
                [0] { "" }
                [1] الحادية و
                [2] الثانية و
                [3] الثالثة و
                [4] الرابعة و
                [5] الخامسة و
                [6] السادسة و
                [7] السابعة و
                [8] الثامنة و
                [9] التاسعة و
               *[other] { "" }
            }{ $tens ->
                [2] العشرون
                [3] الثلاثون
                [4] الأربعون
                [5] الخمسون
                [6] الستون
                [7] السبعون
                [8] الثمانون
                [9] التسعون
               *[other] { "" }
            }
        }
       *[other] الـ{ $n }
    }
   *[masculine] { $length ->
        [1] { $units ->
            [1] الأول
            [2] الثاني
            [3] الثالث
            [4] الرابع
            [5] الخامس
            [6] السادس
            [7] السابع
            [8] الثامن
            [9] التاسع
           *[other] { $n }
        }
        [2] { $tens ->
            [1] { $units ->
                [0] العاشر
                [1] الحادي عشر
                [2] الثاني عشر
                [3] الثالث عشر
                [4] الرابع عشر
                [5] الخامس عشر
                [6] السادس عشر
                [7] السابع عشر
                [8] الثامن عشر
                [9] التاسع عشر
               *[other] { $n }
            }
           *[other] { $units ->
                [0] { "" }
                [1] الحادي و
                [2] الثاني و
                [3] الثالث و
                [4] الرابع و
                [5] الخامس و
                [6] السادس و
                [7] السابع و
                [8] الثامن و
                [9] التاسع و
               *[other] { "" }
            }{ $tens ->
                [2] العشرون
                [3] الثلاثون
                [4] الأربعون
                [5] الخمسون
                [6] الستون
                [7] السبعون
                [8] الثمانون
                [9] التسعون
               *[other] { "" }
            }
        }
       *[other] الـ{ $n }
    }
}

figure-more-than = أكثر من { $figure }
figure-about = نحو { $figure }
figure-at-least = ما لا يقل عن { $figure }
figure-at-most = ما لا يزيد على { $figure }

# قيمة $unit هي `b` للبايت، و`kb` لألف بايت، وهكذا.
file-size = { $unit ->
    [tb] { $n }{"\u00A0"}تيرابايت
    [gb] { $n }{"\u00A0"}غيغابايت
    [mb] { $n }{"\u00A0"}ميغابايت
    [kb] { $n }{"\u00A0"}كيلوبايت
   *[b] { $n ->
        [zero] { $n }{"\u00A0"}بايت
        [one] بايت واحد
        [two] بايتان
        [few] { $n }{"\u00A0"}بايتات
        [many] { $n }{"\u00A0"}بايتاً
       *[other] { $n }{"\u00A0"}بايت
    }
}

## النص

quotation = «{ $text }»
    .inner = “{ $text }”

# أداة التعريف المتصلة بكلمتها لا تُحسب في الفهرس.
sort-article = ال
# كلمات تبدأ بحرفي الألف واللام وليستا للتعريف.
sort-article-exceptions = الله الذي التي الذين الآن التزام التزاما التزامًا التزامات التزامنا التزاماتنا التزامهم التماس التماسا التماسًا التقاء التقاط التحاق التفات التفاف التهاب التباس التئام التجاء التصاق التواء الكتروني الكترونية المانيا البانيا

## المعدودات. ‏`.noun` هي الكلمة وحدها، لعدد يقف منفصلاً عنها.

unit-participants = { $n ->
    [zero] لا مشاركين
    [one] مشارك واحد
    [two] مشاركان
    [few] { $n } مشاركين
    [many] { $n } مشاركاً
   *[other] { $n } مشارك
}
    .noun = { $n ->
        [zero] مشارك
        [one] مشارك
        [two] مشاركان
        [few] مشاركين
        [many] مشاركاً
       *[other] مشارك
    }
unit-representatives = { $n ->
    [zero] لا ممثلين
    [one] ممثل واحد
    [two] ممثلان
    [few] { $n } ممثلين
    [many] { $n } ممثلاً
   *[other] { $n } ممثل
}
    .noun = { $n ->
        [zero] ممثل
        [one] ممثل
        [two] ممثلان
        [few] ممثلين
        [many] ممثلاً
       *[other] ممثل
    }
unit-institutions = { $n ->
    [zero] لا مؤسسات
    [one] مؤسسة واحدة
    [two] مؤسستان
    [few] { $n } مؤسسات
    [many] { $n } مؤسسة
   *[other] { $n } مؤسسة
}
    .noun = { $n ->
        [zero] مؤسسة
        [one] مؤسسة
        [two] مؤسستان
        [few] مؤسسات
        [many] مؤسسة
       *[other] مؤسسة
    }
unit-guests = { $n ->
    [zero] لا ضيوف
    [one] ضيف واحد
    [two] ضيفان
    [few] { $n } ضيوف
    [many] { $n } ضيفاً
   *[other] { $n } ضيف
}
    .noun = { $n ->
        [zero] ضيف
        [one] ضيف
        [two] ضيفان
        [few] ضيوف
        [many] ضيفاً
       *[other] ضيف
    }
unit-online-attendees = { $n ->
    [zero] لا مشاركين عبر الإنترنت
    [one] مشارك واحد عبر الإنترنت
    [two] مشاركان عبر الإنترنت
    [few] { $n } مشاركين عبر الإنترنت
    [many] { $n } مشاركاً عبر الإنترنت
   *[other] { $n } مشارك عبر الإنترنت
}
    .noun = { $n ->
        [zero] مشارك عبر الإنترنت
        [one] مشارك عبر الإنترنت
        [two] مشاركان عبر الإنترنت
        [few] مشاركين عبر الإنترنت
        [many] مشاركاً عبر الإنترنت
       *[other] مشارك عبر الإنترنت
    }
unit-countries = { $n ->
    [zero] لا بلدان
    [one] بلد واحد
    [two] بلدان اثنان
    [few] { $n } بلدان
    [many] { $n } بلداً
   *[other] { $n } بلد
}
    .noun = { $n ->
        [zero] بلد
        [one] بلد
        [two] بلدان
        [few] بلدان
        [many] بلداً
       *[other] بلد
    }
unit-experts = { $n ->
    [zero] لا خبراء
    [one] خبير واحد
    [two] خبيران
    [few] { $n } خبراء
    [many] { $n } خبيراً
   *[other] { $n } خبير
}
    .noun = { $n ->
        [zero] خبير
        [one] خبير
        [two] خبيران
        [few] خبراء
        [many] خبيراً
       *[other] خبير
    }
unit-contributions = { $n ->
    [zero] لا مساهمات
    [one] مساهمة واحدة
    [two] مساهمتان
    [few] { $n } مساهمات
    [many] { $n } مساهمة
   *[other] { $n } مساهمة
}
    .noun = { $n ->
        [zero] مساهمة
        [one] مساهمة
        [two] مساهمتان
        [few] مساهمات
        [many] مساهمة
       *[other] مساهمة
    }
unit-interviews = { $n ->
    [zero] لا مقابلات
    [one] مقابلة واحدة
    [two] مقابلتان
    [few] { $n } مقابلات
    [many] { $n } مقابلة
   *[other] { $n } مقابلة
}
    .noun = { $n ->
        [zero] مقابلة
        [one] مقابلة
        [two] مقابلتان
        [few] مقابلات
        [many] مقابلة
       *[other] مقابلة
    }
unit-communes = { $n ->
    [zero] لا بلديات
    [one] بلدية واحدة
    [two] بلديتان
    [few] { $n } بلديات
    [many] { $n } بلدية
   *[other] { $n } بلدية
}
    .noun = { $n ->
        [zero] بلدية
        [one] بلدية
        [two] بلديتان
        [few] بلديات
        [many] بلدية
       *[other] بلدية
    }
unit-encouragements = { $n ->
    [zero] لا دعوات تشجيعية
    [one] دعوة تشجيعية واحدة
    [two] دعوتان تشجيعيتان
    [few] { $n } دعوات تشجيعية
    [many] { $n } دعوة تشجيعية
   *[other] { $n } دعوة تشجيعية
}
    .noun = { $n ->
        [zero] دعوة تشجيعية
        [one] دعوة تشجيعية
        [two] دعوتان تشجيعيتان
        [few] دعوات تشجيعية
        [many] دعوة تشجيعية
       *[other] دعوة تشجيعية
    }
unit-commitments = { $n ->
    [zero] لا التزامات
    [one] التزام واحد
    [two] التزامان
    [few] { $n } التزامات
    [many] { $n } التزاماً
   *[other] { $n } التزام
}
    .noun = { $n ->
        [zero] التزام
        [one] التزام
        [two] التزامان
        [few] التزامات
        [many] التزاماً
       *[other] التزام
    }
unit-initiatives = { $n ->
    [zero] لا مبادرات
    [one] مبادرة واحدة
    [two] مبادرتان
    [few] { $n } مبادرات
    [many] { $n } مبادرة
   *[other] { $n } مبادرة
}
    .noun = { $n ->
        [zero] مبادرة
        [one] مبادرة
        [two] مبادرتان
        [few] مبادرات
        [many] مبادرة
       *[other] مبادرة
    }
unit-recommendations = { $n ->
    [zero] لا توصيات
    [one] توصية واحدة
    [two] توصيتان
    [few] { $n } توصيات
    [many] { $n } توصية
   *[other] { $n } توصية
}
    .noun = { $n ->
        [zero] توصية
        [one] توصية
        [two] توصيتان
        [few] توصيات
        [many] توصية
       *[other] توصية
    }
unit-records = { $n ->
    [zero] لا سجلات
    [one] سجل واحد
    [two] سجلان
    [few] { $n } سجلات
    [many] { $n } سجلاً
   *[other] { $n } سجل
}
    .noun = { $n ->
        [zero] سجل
        [one] سجل
        [two] سجلان
        [few] سجلات
        [many] سجلاً
       *[other] سجل
    }
unit-texts = { $n ->
    [zero] لا نصوص
    [one] نص واحد
    [two] نصان
    [few] { $n } نصوص
    [many] { $n } نصاً
   *[other] { $n } نص
}
    .noun = { $n ->
        [zero] نص
        [one] نص
        [two] نصان
        [few] نصوص
        [many] نصاً
       *[other] نص
    }
unit-pages = { $n ->
    [zero] لا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $n } صفحات
    [many] { $n } صفحة
   *[other] { $n } صفحة
}
    .noun = { $n ->
        [zero] صفحة
        [one] صفحة
        [two] صفحتان
        [few] صفحات
        [many] صفحة
       *[other] صفحة
    }
unit-files = { $n ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $n } ملفات
    [many] { $n } ملفاً
   *[other] { $n } ملف
}
    .noun = { $n ->
        [zero] ملف
        [one] ملف
        [two] ملفان
        [few] ملفات
        [many] ملفاً
       *[other] ملف
    }
unit-provisions = { $n ->
    [zero] لا أحكام
    [one] حكم واحد
    [two] حكمان
    [few] { $n } أحكام
    [many] { $n } حكماً
   *[other] { $n } حكم
}
    .noun = { $n ->
        [zero] حكم
        [one] حكم
        [two] حكمان
        [few] أحكام
        [many] حكماً
       *[other] حكم
    }
unit-editions = { $n ->
    [zero] لا دورات
    [one] دورة واحدة
    [two] دورتان
    [few] { $n } دورات
    [many] { $n } دورة
   *[other] { $n } دورة
}
    .noun = { $n ->
        [zero] دورة
        [one] دورة
        [two] دورتان
        [few] دورات
        [many] دورة
       *[other] دورة
    }
unit-languages = { $n ->
    [zero] لا لغات
    [one] لغة واحدة
    [two] لغتان
    [few] { $n } لغات
    [many] { $n } لغة
   *[other] { $n } لغة
}
    .noun = { $n ->
        [zero] لغة
        [one] لغة
        [two] لغتان
        [few] لغات
        [many] لغة
       *[other] لغة
    }
unit-words = { $n ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $n } كلمات
    [many] { $n } كلمة
   *[other] { $n } كلمة
}
    .noun = { $n ->
        [zero] كلمة
        [one] كلمة
        [two] كلمتان
        [few] كلمات
        [many] كلمة
       *[other] كلمة
    }
