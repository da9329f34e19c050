# ما تقوله الصفحات. المعرّفات والمتغيرات نفسها في جميع اللغات؛ أما الأرقام والتواريخ والوحدات ففي `format.ftl`.

## إطار كل صفحة

skip-link = انتقل إلى النص
menu-label = القائمة الرئيسية
foot-label = صفحات أخرى
crumbs-label = موضعك في الأرشيف
languages-label = هذه الصفحة بلغات أخرى
language-missing = بلا نص
link-missing = غير متاح بالعربية
comma = {"، "}
published-by = الناشر:
title-with-site = {$title} – {$site}
feed-title = {$site}: الجديد والمعدَّل
feed-section-title = {$site}: {$section}
calendar-title = {$site}: تقويم الفعاليات

menu-home = الصفحة الرئيسية
menu-series = السلاسل
menu-events = الفعاليات
menu-documents = الوثائق
menu-files = الملفات
menu-topics = المواضيع
menu-organisations = المنظمات
menu-people = الأشخاص
menu-places = الأماكن
menu-years = السنوات
menu-glossary = المسرد
menu-news = الأخبار
menu-publications = المنشورات
menu-reports = التقارير
menu-resolutions = القرارات
menu-about = عن هذا الأرشيف
menu-feed = خلاصة الجديد
menu-calendar = التقويم

## الصفحة الرئيسية

home-coming = الفعاليات المقبلة
home-coming-empty = لم يُعلن عن أي فعالية. وما إن يُعرف موعد حتى يرد هنا.
home-adopted = آخر ما اعتُمد
home-adopted-empty = لم تُدرج بعد أي وثيقة معتمدة.
home-past = ما عُقد مؤخراً
home-series = السلاسل
home-sections = محتويات الأرشيف
home-topics = المواضيع
home-years = السنوات

## القوائم

years-title = السنوات
year-title = عام {$year}
documents-title = سجل الوثائق
files-title = سجل الملفات
glossary-title = المسرد
ways-title = مداخل أخرى
letters-label = الحروف
column-symbol = الرمز
column-title = العنوان
column-date = التاريخ
column-languages = اللغات
column-language = اللغة
column-standing = النص الوارد هنا
column-file = الملف
column-record = يتبع
column-version = النسخة
column-availability = الإتاحة
card-missing = غير متاح بالعربية. اللغات المتاحة: {$languages}.

section-series = السلاسل
section-series-intro = مؤتمرات وأكاديميات ومنشورات دورية، ودوراتها على خط زمني.
section-events = الفعاليات
section-events-intro = مؤتمرات وأكاديميات وحلقات عمل واجتماعات، وما اعتُمد فيها.
section-declarations = الإعلانات
section-declarations-intro = إعلانات ووثائق ختامية ومبادئ وبرامج عمل.
section-resolutions = القرارات
section-resolutions-intro = قرارات ومقررات صادرة عن هيئات الأمم المتحدة ولها صلة بالأرشيف.
section-action-plans = خطط العمل
section-action-plans-intro = خطط توضع بها الالتزامات موضع التنفيذ.
section-reports = التقارير
section-reports-intro = تقارير ومساهمات واستقصاءات وبيانات.
section-publications = المنشورات
section-publications-intro = كتب وأدلة ومبادئ توجيهية ومجموعات أدوات.
section-news = الأخبار
section-news-intro = إعلانات إخبارية، الأحدث أولاً.
section-organisations = المنظمات
section-organisations-intro = مؤسسات وشبكات وهيئات تابعة للأمم المتحدة وغيرها ممن يدعو أو يستضيف أو يعتمد أو يقدم التقارير.
section-people = الأشخاص
section-people-intro = من تكلموا أو كتبوا أو نُقلت أقوالهم، مع المنصب الذي شغلوه آنذاك.
section-topics = المواضيع
section-topics-intro = ما تتناوله السجلات.
section-places = الأماكن
section-places-intro = مدن وبلدان عُقدت فيها فعاليات أو فيها مقار المؤسسات.
section-glossary = المسرد
section-glossary-intro = مصطلحات المجال، مع ما يقابلها في اللغات الأخرى.
section-pages = صفحات
section-pages-intro = عن الأرشيف نفسه.

empty-series = لم تُدرج بعد أي سلسلة.
empty-events = لم تُدرج بعد أي فعالية.
empty-declarations = لم يُدرج بعد أي إعلان.
empty-resolutions = لم يُدرج بعد أي قرار.
empty-action-plans = لم تُدرج بعد أي خطة عمل.
empty-reports = لم يُدرج بعد أي تقرير.
empty-publications = لم يُدرج بعد أي منشور.
empty-news = لا أخبار بعد.
empty-organisations = لم تُدرج بعد أي منظمة.
empty-people = لم يُدرج بعد أي شخص.
empty-topics = لم يُدرج بعد أي موضوع.
empty-places = لم يُدرج بعد أي مكان.
empty-glossary = لم يُشرح بعد أي مصطلح.
empty-pages = لا صفحات أخرى بعد.
empty-documents = لم تُدرج بعد أي وثيقة.
empty-files = لم يُدرج بعد أي ملف.
empty-years = لم يُدرج بعد أي سجل مؤرخ.
empty-year = لا شيء في الأرشيف يرجع إلى هذا العام.

## أنواع السجلات

noun-series = سلسلة
noun-event = فعالية
noun-declaration = إعلان
noun-resolution = قرار
noun-action-plan = خطة عمل
noun-report = تقرير
noun-publication = منشور
noun-news = خبر
noun-organisation = منظمة
noun-person = شخص
noun-topic = موضوع
noun-place = مكان
noun-term = مصطلح
noun-page = صفحة

sort-event-series = سلسلة فعاليات
sort-publication-series = سلسلة منشورات
sort-conference = مؤتمر
sort-academy = أكاديمية
sort-workshop = حلقة عمل
sort-webinar = حلقة دراسية شبكية
sort-meeting = اجتماع
sort-declaration = إعلان
sort-outcome-document = وثيقة ختامية
sort-principles = مبادئ
sort-programme-of-action = برنامج عمل
sort-resolution = قرار
sort-decision = مقرر
sort-action-plan = خطة عمل
sort-strategic-plan = خطة استراتيجية
sort-report = تقرير
sort-submission = مساهمة
sort-survey = استقصاء
sort-statement = بيان
sort-official-records = وثائق رسمية
sort-book = كتاب
sort-handbook = دليل
sort-manual = دليل عملي
sort-guidelines = مبادئ توجيهية
sort-toolkit = مجموعة أدوات
sort-alliance = تحالف
sort-institution = مؤسسة وطنية
sort-network = شبكة
sort-un-body = هيئة تابعة للأمم المتحدة
sort-treaty-body = هيئة معاهدة
sort-intergovernmental = منظمة حكومية دولية
sort-centre = مركز
sort-city = مدينة
sort-government = جهة حكومية
sort-ngo = منظمة غير حكومية
sort-funder = جهة مموِّلة
sort-university = جامعة
sort-project = مشروع
sort-media = مؤسسة إعلامية
sort-group = مجموعة
sort-country = بلد

## السجل

facts-title = بيانات
relations-title = الصلات
sessions-title = البرنامج
editions-title = الدورات
edition-outcomes = ما نتج عنها
figures-title = أرقام
quotations-title = أقوال
record-files-title = الملفات
equivalents-title = باللغات الأخرى
sources-title = المصادر
links-title = مواقع أخرى
official-title = النص الرسمي
remarks-title = ملاحظات الأرشيف
notes-title = الحواشي
theme-label = الموضوع
question-label = السؤال التوجيهي
calendar-add = أضف إلى تقويمك
conflict-label = المصادر متضاربة.
updated-label = آخر تعديل:
updated-on = آخر تعديل: {$date}
source-note = المصدر: {$source}
quoted-by = من أقوال {$speaker}
dates-unknown = التواريخ غير معروفة

edition-number = الدورة {$ordinal}
edition-gap = { $years ->
    [zero] في العام نفسه
    [one] بعد سنة واحدة
    [two] بعد سنتين
    [few] بعد {$years} سنوات
    [many] بعد {$years} سنة
   *[other] بعد {$years} سنة
}
years-since = { $years ->
    [zero] هذا العام
    [one] قبل سنة واحدة
    [two] قبل سنتين
    [few] قبل {$years} سنوات
    [many] قبل {$years} سنة
   *[other] قبل {$years} سنة
}

file-version = نسخة {$date}
file-checksum = المجموع الاختباري ({"\u2066"}SHA-256{"\u2069"})
file-accessible = نسخة ميسَّرة

fact-adopted = الاعتماد
fact-published = النشر
fact-distributed = التعميم
fact-period = الفترة
fact-symbol = الرمز
fact-session = الدورة
fact-meeting = الجلسة
fact-agenda-item = بند جدول الأعمال
fact-committee-report = تقرير اللجنة
fact-subject = الموضوع
fact-volume = المجلد
fact-official-languages = لغات النص الرسمي
fact-standing = النص الوارد هنا
fact-dates = التواريخ
fact-time = الوقت
fact-venue = مكان الانعقاد
fact-mode = شكل الانعقاد
fact-working-languages = لغات العمل
fact-interpretation = الترجمة الشفوية إلى
fact-fee = رسوم المشاركة
fact-registration = التسجيل
fact-number = في السلسلة
fact-theme = الموضوع
fact-question = السؤال التوجيهي
fact-periodicity = الوتيرة
fact-acronym = المختصر
fact-former-names = الأسماء السابقة
fact-variants = أسماء أخرى مستعملة
fact-website = الموقع الشبكي
fact-country = البلد
fact-code = رمز البلد
fact-honorific = اللقب
fact-positions = المناصب
fact-abbreviation = المختصر
fact-updated = آخر تعديل
fact-original = اللغة الأصلية
fact-deadline = الموعد النهائي

phase-forthcoming = مقبلة
phase-under-way = جارية
phase-past = منتهية
status-scheduled = في موعدها
status-postponed = مؤجلة
status-cancelled = ملغاة
mode-in-person = حضورياً
mode-online = عبر الإنترنت
mode-hybrid = حضورياً وعبر الإنترنت
mode-video-message = برسالة بالفيديو
part-opening = كلمة افتتاحية
part-keynote = كلمة رئيسية
part-facilitator = إدارة الجلسة
part-panellist = حلقة النقاش
part-discussant = تعقيب
part-speaker = كلمة
standing-official = نص رسمي
standing-unofficial-translation = ترجمة غير رسمية
standing-unofficial-summary = ملخص غير رسمي
standing-reference = للإحالة فقط
availability-held = في الأرشيف
availability-elsewhere = محفوظ في مكان آخر
availability-to-follow = يصدر لاحقاً
availability-not-published = غير منشور

provision-preambular = الفقرة {$number} من الديباجة
provision-operative = الفقرة {$number} من المنطوق
provision-commitment = الالتزام {$number}
provision-initiative = المبادرة {$number}
provision-recommendation = التوصية {$number}
provision-encouragement = الدعوة التشجيعية {$number}
provision-aim = الهدف {$number}
provision-finding = النتيجة {$number}
provision-article = المادة {$number}
provision-annex = الفقرة {$number} من المرفق
provision-sub = الفقرة الفرعية ({$number})
provision-untitled = فقرة غير مرقمة

## التنبيهات

notice-missing-text = لا وجود لهذا النص بالعربية بعد، وهو معروض هنا باللغة {$language}.
notice-unofficial-summary = هذا ملخص غير رسمي أُعد لهذا الأرشيف، والحجية للنص الرسمي وحده: {$symbol}.
notice-unofficial-summary-plain = هذا ملخص غير رسمي أُعد لهذا الأرشيف، والحجية للنص الرسمي وحده.
notice-unofficial-translation = هذه ترجمة غير رسمية، والحجية للنص الرسمي وحده: {$symbol}.
notice-unofficial-translation-plain = هذه ترجمة غير رسمية، والحجية للنص الرسمي وحده.
notice-reference = يسجل الأرشيف هذه الوثيقة دون نصها، لأن وثائق أخرى تحيل إليها.
notice-draft = هذه مسودة غير منشورة.

not-found-title = الصفحة غير موجودة
not-found-text = لا توجد صفحة في هذا العنوان، ولعل فيه خطأ في الكتابة. فكل صفحة نُشرت يوماً في هذا الأرشيف تحتفظ بعنوانها.
not-found-home = إلى الصفحة الرئيسية
chooser-title = اختر لغة
chooser-enter = القراءة بالعربية

## الصلات: من السجل الذي ينص عليها، ثم من الطرف الآخر

relation-series = دورة من
relation-series-inverse = الدورات
relation-part-of = جزء من
relation-part-of-inverse = الأجزاء
relation-follows = يأتي بعد
relation-follows-inverse = يليه
relation-adopted-at = اعتُمد في
relation-adopted-at-inverse = ما اعتُمد هنا
relation-outcome-of = انبثق عن
relation-outcome-of-inverse = النتائج
relation-presented-at = عُرض في
relation-presented-at-inverse = ما عُرض هنا
relation-about = يتناول
relation-about-inverse = يرد الحديث عنه في
relation-implements = ينفِّذ
relation-implements-inverse = التنفيذ من خلال
relation-framed-within = يندرج في إطار
relation-framed-within-inverse = إطار لما يلي
relation-takes-note-of = يحيط علماً بما يلي
relation-takes-note-of-inverse = أُحيط علماً به في
relation-reaffirms = يؤكد من جديد
relation-reaffirms-inverse = أُكِّد من جديد في
relation-recalls = يشير إلى
relation-recalls-inverse = أُشير إليه في
relation-cites = يستشهد بما يلي
relation-cites-inverse = استُشهد به في
relation-supersedes = يحل محل
relation-supersedes-inverse = حل محله
relation-annexed-to = مرفق بما يلي
relation-annexed-to-inverse = المرفقات
relation-version-of = صيغة من
relation-version-of-inverse = صيغ أخرى
relation-reports-on = يقدم تقريراً عن
relation-reports-on-inverse = ورد تقرير عنه في
relation-informed-by = يستند إلى
relation-informed-by-inverse = استُند إليه في
relation-responds-to = يستجيب لما يلي
relation-responds-to-inverse = الاستجابة في
relation-addresses = موجَّه إلى
relation-addresses-inverse = نصوص موجَّهة إلى هذه الجهة
relation-requests = يطلب اتخاذ إجراءات من
relation-requests-inverse = طلبات اتخاذ إجراءات
relation-hosts = الجهة المضيفة
relation-hosts-inverse = الاستضافة
relation-co-hosts = الجهات المشاركة في الاستضافة
relation-co-hosts-inverse = المشاركة في الاستضافة
relation-organisers = الجهة المنظِّمة
relation-organisers-inverse = التنظيم
relation-partners = بالشراكة مع
relation-partners-inverse = شراكات
relation-funders = الجهة المموِّلة
relation-funders-inverse = التمويل
relation-coordinators = الجهة المنسِّقة
relation-coordinators-inverse = التنسيق
relation-convened-by = الجهة الداعية إلى الانعقاد
relation-convened-by-inverse = الدعوة إلى انعقاد
relation-issued-by = صادر عن
relation-issued-by-inverse = النصوص الصادرة
relation-publishers = الناشر
relation-publishers-inverse = المنشورات
relation-authors = التأليف
relation-authors-inverse = المؤلفات
relation-supported-by = بدعم من
relation-supported-by-inverse = الدعم المقدم إلى
relation-place = المكان
relation-place-inverse = في هذا المكان
relation-country = البلد
relation-country-inverse = أماكن في هذا البلد
relation-parent = الجهة الأم
relation-parent-inverse = الجهات التابعة
relation-members = الأعضاء
relation-members-inverse = عضو في
relation-broader = من موضوع أوسع
relation-broader-inverse = مواضيع أخص
relation-see = انظر
relation-see-inverse = في المسرد
relation-topics = المواضيع
relation-topics-inverse = سجلات عن هذا الموضوع
relation-related = للقراءة أيضاً
relation-related-inverse = انظر أيضاً
relation-spoke-at = المشاركة بكلمة في
relation-spoke-at-inverse = المتحدثون
relation-represented-at = التمثيل في
relation-represented-at-inverse = الجهات الممثَّلة
relation-position-at = تولي منصب في
relation-position-at-inverse = شاغلو المناصب
relation-quoted-in = أقوال منقولة في
relation-quoted-in-inverse = نقل أقوال

## Long lists

# The further pages of a list that is too long for one.
sheets-label = صفحات هذه القائمة
sheet-title = { $title }، الصفحة { $number }

## من الوعد إلى الفعل: التتبع والطلبات والمواعيد النهائية

trace-page-title = {$paragraph} – {$document}
semicolon = {"؛ "}
trace-line-title = من الوعد إلى الفعل
trace-then = ما ترتب على ذلك بدوره
trace-here = هذه الفقرة
trace-promised-by = الجهة المتعهدة
trace-undated = بلا تاريخ
trace-whole-title = ما يخص الوثيقة برمتها
trace-gap-commitment = ليس في هذا الأرشيف حتى الآن ما يستجيب لهذا الالتزام.
trace-gap-other = ليس في هذا الأرشيف حتى الآن ما يتابع هذه الفقرة.
trace-excerpts-title = ما قيل عنها
trace-named-title = ورد ذكرها أيضاً في
trace-in-text = القراءة في النص
trace-in-parallel = المقارنة بين اللغات
trace-neighbours = فقرات أخرى من هذه الوثيقة
trace-previous = ما قبلها
trace-next = ما بعدها
trace-citation = صيغة الاستشهاد
trace-link = التتبع الكامل
record-traces-intro = من أين جاءت كل فقرة، وإلام آلت:
progress-responsible = تقع المسؤولية على:
progress-evidence = ما يثبت ذلك:
tracker-intro = جميع الالتزامات في جميع الوثائق، وما يستجيب لكل منها. وإذا لم يوجد ما يستجيب لالتزام ما، ذكر الأرشيف ذلك.
tracker-tally = { $answered ->
    [zero] لم يلقَ أي من الالتزامات استجابة، وعددها {$n}
    [one] لقي استجابةً التزام واحد من أصل {$n}
    [two] لقي استجابةً التزامان من أصل {$n}
    [few] لقيت استجابةً {$answered} التزامات من أصل {$n}
    [many] لقي استجابةً {$answered} التزاماً من أصل {$n}
   *[other] لقي استجابةً {$answered} التزام من أصل {$n}
}
tracker-answered = لقي استجابة
tracker-unanswered = بلا استجابة
tracker-filter = عرض
tracker-filter-all = جميع الالتزامات
tracker-filter-answered = ما لقي استجابة
tracker-filter-unanswered = ما لم يلقَ استجابة
tracker-mentions = ورد ذكره دون استجابة:
home-commitments = الالتزامات
asked-link = الطلبات الموجَّهة إلى هذه الجهة
asked-of = ما تطلبه الوثائق من هذه الجهة وما توجهه إليها، فقرة فقرة.
asked-asks-title = طلبات اتخاذ إجراءات
asked-speaks-title = نصوص موجَّهة إلى هذه الجهة
asked-count = { $n ->
    [zero] لا فقرات
    [one] فقرة واحدة
    [two] فقرتان
    [few] {$n} فقرات
    [many] {$n} فقرة
   *[other] {$n} فقرة
}
asked-whole = الوثيقة برمتها
duties-intro = الفقرات التي تحدد تاريخاً ينبغي أن يُنجز أمر ما بحلوله. ويُستنتج حال كل منها من تواريخها ومن تاريخ اليوم.
duties-due-title = ما لم يحن موعده
duties-overdue-title = ما انقضى موعده
duties-met-title = ما أُنجز
duties-who = الجهة المعنية
duties-vague = الموعد النهائي المحدد بشهر أو سنة فقط لا يرد في التقويم، لأن التقويم يحتاج إلى يوم محدد. وينقضي هذا الموعد بانقضاء شهره أو سنته.
duties-not-in-calendar = غير وارد في التقويم
duty-due = لم يحن الموعد النهائي
duty-overdue = انقضى الموعد النهائي، وليس في هذا الأرشيف ما يثبت أن الأمر أُنجز.
duty-met = أُنجز
duty-met-on = تاريخ الإنجاز
duty-in-calendar = الموعد النهائي: {$paragraph}، {$document}

## الأفعال التي تُستهل بها الفقرات كما ترد في القرارات

verb-acknowledge = تقر
verb-affirm = تؤكد
verb-appeal = تناشد
verb-appreciate = تعرب عن تقديرها
verb-approve = توافق
verb-authorize = تأذن
verb-aware = تدرك
verb-bear-in-mind = تضع في اعتبارها
verb-call-upon = تهيب
verb-commend = تثني
verb-concerned = يساورها القلق
verb-condemn = تدين
verb-congratulate = تهنئ
verb-consider = ترى
verb-convinced = تعرب عن اقتناعها
verb-decide = تقرر
verb-declare = تعلن
verb-deplore = تشجب
verb-emphasize = تؤكد
verb-encourage = تشجع
verb-endorse = تؤيد
verb-express = تعرب
verb-guided = تسترشد
verb-instruct = توعز
verb-invite = تدعو
verb-note = تلاحظ
verb-proclaim = تعلن
verb-reaffirm = تؤكد من جديد
verb-recall = تشير
verb-recognize = تسلّم
verb-recommend = توصي
verb-regret = تعرب عن أسفها
verb-reiterate = تكرر التأكيد
verb-remind = تذكّر
verb-request = تطلب
verb-resolve = تعقد العزم
verb-stress = تشدد
verb-support = تدعم
verb-take-note = تحيط علماً
verb-thank = تشكر
verb-underline = تبرز
verb-undertake = تتعهد
verb-urge = تحث
verb-welcome = ترحب

## التتبع: الالتزامات والواجبات والطلبات والجهات الموجَّهة إليها
menu-commitments = الالتزامات
menu-duties = المواعيد النهائية
commitments-title = الالتزامات وما آلت إليه
duties-title = الواجبات ومواعيدها النهائية
parallel-title = اللغات جنباً إلى جنب
changes-title = ما الذي تغيّر
trace-title = التتبع
asked-title = الطلبات الموجَّهة
relation-corrects = يصوّب
relation-corrects-inverse = صوّبه
relation-responsible = الجهة المسؤولة
relation-responsible-inverse = جهة مسؤولة عن
relation-evidence = يثبته
relation-evidence-inverse = يثبت متابعة ما يلي
stage-planned = مخطط له
stage-under-way = قيد التنفيذ
stage-done = منجز
stage-stopped = متوقف

## الصيغ: ما حل محل نص أو صوّبه أو عدّله

sort-corrigendum = تصويب
notice-superseded-on = حل محل هذا النص نص لاحق هو {$text}، وذلك في {$date}.
notice-superseded-by = حل محل هذا النص نص لاحق هو {$text}.
notice-corrected-by = صُوِّب هذا النص بموجب {$text}.
reason-label = السبب:
state-superseded = حل محله نص لاحق
feed-superseded = نص حل محله غيره: {$title}
versions-title = الصيغ والتصويبات
versions-cut = توجد صيغ أخرى غير المذكورة هنا.
version-current = هذه الصفحة
version-supersedes = يحل محل {$text}
version-corrects = يصوّب {$text}
version-version-of = صيغة أخرى من {$text}

title-of-part = {$part}: {$title}
changes-since = بالمقارنة مع {$text}
changes-borrowed = لا وجود لأحد النصين بالعربية، ولذلك تجري المقارنة بينهما هنا باللغة {$language}.
changes-none = النصان متطابقان.
changes-incomparable = لا ترد أي فقرة من أحد النصين في الآخر، فالأنسب قراءتهما الواحد تلو الآخر.
changes-count-changed = { $n ->
    [0] لم تُعدَّل أي فقرة
    [one] عُدِّلت فقرة واحدة
    [two] عُدِّلت فقرتان
    [few] عُدِّلت {$n} فقرات
    [many] عُدِّلت {$n} فقرة
   *[other] عُدِّلت {$n} فقرة
}
changes-count-added = { $n ->
    [0] لم تُضف أي فقرة
    [one] أُضيفت فقرة واحدة
    [two] أُضيفت فقرتان
    [few] أُضيفت {$n} فقرات
    [many] أُضيفت {$n} فقرة
   *[other] أُضيفت {$n} فقرة
}
changes-count-removed = { $n ->
    [0] لم تُحذف أي فقرة
    [one] حُذفت فقرة واحدة
    [two] حُذفت فقرتان
    [few] حُذفت {$n} فقرات
    [many] حُذفت {$n} فقرة
   *[other] حُذفت {$n} فقرة
}
changes-count-renumbered = { $n ->
    [one] تغيّر رقم فقرة واحدة
    [two] تغيّر رقما فقرتين
    [few] تغيّرت أرقام {$n} فقرات
    [many] تغيّرت أرقام {$n} فقرة
   *[other] تغيّرت أرقام {$n} فقرة
}
changes-count-between = {"، و"}
changes-run-same = { $n ->
    [one] فقرة واحدة دون تغيير
    [two] فقرتان دون تغيير
    [few] {$n} فقرات دون تغيير
    [many] {$n} فقرة دون تغيير
   *[other] {$n} فقرة دون تغيير
}
changes-run-renumbered = { $n ->
    [one] فقرة واحدة لم يتغيّر فيها سوى رقمها
    [two] فقرتان لم يتغيّر فيهما سوى رقميهما
    [few] {$n} فقرات لم يتغيّر فيها سوى أرقامها
    [many] {$n} فقرة لم يتغيّر فيها سوى رقمها
   *[other] {$n} فقرة لم يتغيّر فيها سوى رقمها
}
changes-state-changed = تعديل
changes-state-added = إضافة
changes-state-removed = حذف
changes-was = سابقاً {$text}
changes-unit-heading = عنوان فرعي
changes-del-begins = [محذوف:
changes-del-ends = نهاية المحذوف]
changes-ins-begins = [مضاف:
changes-ins-ends = نهاية المضاف]

## الأقوال المنقولة

original-words-in = النص الأصلي: {$language}
spoken-in = قيل باللغة {$language}

## قراءة الوثيقة

cite-title = الاستشهاد بهذه الوثيقة
cite-operative = الفقرة { $number }
cite-preambular = الفقرة { $ordinal } من الديباجة
cite-preambular-gender = feminine
cite-article = المادة { $number }
cite-annex = المرفق، الفقرة { $number }
cite-sub = { $place } ({ $number })
cite-unofficial-summary = ملخص غير رسمي
cite-unofficial-translation = ترجمة غير رسمية
cite-copy = نسخ
cite-copied = نُسخ
reader-label = قراءة هذه الوثيقة
reader-parallel = اللغات جنباً إلى جنب
reader-trace = ما نتج عنها
beside-label = { $words }:
beside-count = { $n ->
    [zero] لا صلات
    [one] صلة واحدة
    [two] صلتان
    [few] { $n } صلات
    [many] { $n } صلة
   *[other] { $n } صلة
}
beside-due = الموعد النهائي: { $date }
beside-met = الموعد النهائي: { $date }؛ أُنجز في { $met }
beside-overdue = الموعد النهائي: { $date }؛ انقضى، وليس في هذا الأرشيف ما يثبت الإنجاز
acts-title = الأفعال والجهات المخاطَبة
acts-verbs = الأفعال
acts-addressees = الجهات المخاطَبة
acts-all = جميع الفقرات
acts-preamble = الديباجة:
acts-said = { $n ->
    [zero] لا فقرات من { $total }
    [one] فقرة واحدة من { $total }
    [two] فقرتان من { $total }
    [few] { $n } فقرات من { $total }
    [many] { $n } فقرة من { $total }
   *[other] { $n } فقرة من { $total }
}
acts-shown = الفقرات المعروضة: { $n } من { $total }

## اللغات جنباً إلى جنب

parallel-summary = النص بأكثر من لغة، فقرةً إزاء فقرة: { $languages }.
parallel-choose = اللغات المعروضة
parallel-none = اختر أعلاه لغة واحدة على الأقل.
parallel-without = لا يوجد نص بما يلي من اللغات: { $languages }.
parallel-own = { $place } في النص العربي
parallel-heading = عنوان فرعي
parallel-gap-provision = لا ترد هذه الفقرة في النص باللغة { $language }
parallel-gap-heading = لا يرد هنا عنوان فرعي في النص باللغة { $language }
parallel-gap-prose = عدد الفقرات هنا أقل في النص باللغة { $language }
parallel-gap-note = لا ترد حاشية بهذا الرقم في النص باللغة { $language }
parallel-moved = ترد هذه الفقرة في موضع آخر من النص باللغة { $language }
parallel-differences = { $n ->
    [zero] لا تختلف النصوص في أي موضع.
    [one] تختلف النصوص في موضع واحد:
    [two] تختلف النصوص في موضعين:
    [few] تختلف النصوص في { $n } مواضع:
    [many] تختلف النصوص في { $n } موضعاً:
   *[other] تختلف النصوص في { $n } موضع:
}
parallel-more = { $n ->
    [zero] ولا شيء غيرها
    [one] وموضع آخر
    [two] وموضعان آخران
    [few] و{ $n } مواضع أخرى
    [many] و{ $n } موضعاً آخر
   *[other] و{ $n } موضع آخر
}
