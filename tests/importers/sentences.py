"""Sentences in six languages to decode and to tell apart, and the encodings they come in."""

UKRAINIAN = (
    "Уранці над річкою стояв густий туман, і рибалки довго не виходили на берег. Біля пристані "
    "хтось лагодив старий човен, а двоє хлопців фарбували паркан у зелений колір. На ринку вже "
    "торгували яблуками, медом і свіжим хлібом; кав’ярня на розі відчинилася о восьмій годині. "
    "«Сьогодні буде тепло», — сказала продавчиня і винесла на ґанок горщики з квітами. Її сусідка "
    "усміхнулася, поставила кошик на лаву й попросила зважити їй кілограм вишень. Після обіду "
    "знялася легка хвиля, і вітрильники один за одним рушили вниз за течією, де їх уже чекали."
)
RUSSIAN = (
    "Утром над рекой стоял густой туман, и рыбаки долго не выходили на берег. Возле причала кто-то "
    "чинил старую лодку, а двое мальчиков красили забор в зелёный цвет. На рынке уже торговали "
    "яблоками, мёдом и свежим хлебом; кофейня на углу открылась в восемь часов. «Сегодня будет "
    "тепло», — сказала продавщица и вынесла на крыльцо горшки с цветами. Её соседка улыбнулась, "
    "поставила корзину на скамью и попросила взвесить ей килограмм вишни. После обеда поднялась "
    "лёгкая волна, и парусники один за другим двинулись вниз по течению, где их уже ждали."
)
ENGLISH = (
    "In the morning a thick fog lay over the river, and the fishermen didn’t go ashore for hours. "
    "“It will be warm today,” said the woman at the stall – and she carried her flower pots out to "
    "the porch. Near the pier someone was mending an old boat while two boys painted the fence "
    "green. The café on the corner opened at eight o’clock, as it had every summer since 1987. "
    "Her neighbour smiled, put the basket on the bench and asked for a pound of cherries at £3. "
    "After lunch a light breeze rose, and the sailing boats set off one by one down the stream."
)
FRENCH = (
    "Au matin, un épais brouillard s’étendait sur la rivière et les pêcheurs ne descendirent pas à "
    "terre avant longtemps. Près du quai, quelqu’un réparait une vieille barque, tandis que deux "
    "garçons repeignaient la clôture en vert. Le café du coin ouvrit à huit heures, comme chaque "
    "été. « Il fera chaud aujourd’hui », dit la marchande, et elle sortit ses pots de fleurs sur "
    "le perron. Sa sœur lui demanda où était la balance ; là-bas, répondit-elle, derrière la "
    "caisse. Après le déjeuner, une brise légère se leva et les voiliers partirent un à un "
    "vers l’aval."
)
GERMAN = (
    "Am Morgen lag dichter Nebel über dem Fluss, und die Fischer kamen lange nicht ans Ufer. Neben "
    "dem Steg flickte jemand ein altes Boot, während zwei Jungen den Zaun grün strichen. Auf dem "
    "Markt gab es schon Äpfel, Honig und frisches Brot; das Café an der Straße öffnete um acht. "
    "„Heute wird es schön“, sagte die Verkäuferin und trug ihre Blumentöpfe vor die Tür. Ihre "
    "Nachbarin lächelte, stellte den Korb auf die Bank und kaufte ein Kilo süße Kirschen. Später "
    "kam eine leichte Brise auf, und die Segelboote fuhren eines nach dem anderen flussabwärts."
)
POLISH = (
    "Rano nad rzeką leżała gęsta mgła i rybacy długo nie wychodzili na brzeg. Przy pomoście ktoś "
    "naprawiał starą łódź, a dwaj chłopcy malowali płot na zielono. Na targu sprzedawano już "
    "jabłka, miód i świeży chleb; kawiarnia na rogu otworzyła się o ósmej. „Dziś będzie ciepło”, "
    "powiedziała sprzedawczyni i wyniosła na ganek doniczki z kwiatami. Jej sąsiadka uśmiechnęła "
    "się, postawiła koszyk na ławce i poprosiła o kilogram wiśni. Po obiedzie powiał lekki wiatr "
    "i żaglówki jedna za drugą ruszyły w dół rzeki, gdzie już na nie czekano od rana."
)
# The encodings that texts of each language come in.
ENCODINGS = {
    "uk": ("cp1251", "koi8-u", "iso8859-5", "mac-cyrillic", "cp1125"),
    "ru": ("cp1251", "koi8-r", "iso8859-5", "cp866", "mac-cyrillic"),
    "en": ("cp1252", "mac-roman"),
    "fr": ("cp1252", "mac-roman"),
    "de": ("cp1252", "mac-roman", "cp850"),
    "pl": ("cp1250", "iso8859-2"),
}
TEXTS = {
    "uk": UKRAINIAN,
    "ru": RUSSIAN,
    "en": ENGLISH,
    "fr": FRENCH,
    "de": GERMAN,
    "pl": POLISH,
}
