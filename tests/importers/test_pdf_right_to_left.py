"""PDFs of Arabic and Hebrew as other programs print them.

river-arabic.pdf and river-columns.pdf were printed by Chromium (`--print-to-pdf`) from pages with
these words in DejaVu Sans, river-hebrew.pdf by LibreOffice Writer (`--convert-to pdf`).
"""

from pathlib import Path

import pytest

from reader.core.content import BlockKind
from reader.core.printed import PrintedMap
from reader.importers import read_bytes
from reader.importers.pdf_file import PdfFile
from reader.ui.printed.letters import letters_of
from tests.importers.soundness import check_draft

FORMATS = Path(__file__).parents[1] / "data" / "formats"
TURNED = dict(zip("()[]{}<>«»", ")(][}{><»«", strict=True))
ARABIC = [
    "العبّارة والنهر",
    "كان النهر يرتفع في الربيع عندما يذوب الثلج على التلال، وكان الناس يعرفون أن الفيضان قد يأتي"
    " بعد ثلاث ليال دافئة. حملوا قواربهم إلى المرج وانتظروا هناك حتى ذهب الماء.",
    "في عام 1901 كان في القرية 12 قاربا (وفي عام 1902 خمسة عشر)، وكتبت صحيفة The River Times عنها"
    " في 3.5.1902 أن كل قارب يحمل 40 رجلا.",
    "يسمى المعبر Long Ferry Crossing باللغة الإنجليزية، وهو اسم قديم [انظر الصفحة 7].",
    "وَقَالَ الشَّيْخُ: «لَا يَعْبُرُ أَحَدٌ النَّهْرَ مَرَّتَيْنِ».",
]
HEBREW = [
    "המעבורת והנהר",
    "באביב עולה הנהר כשהשלג נמס על הגבעות, והאנשים יודעים שהשיטפון יבוא אחרי שלושה לילות חמים."
    " הם נושאים את הסירות אל האחו ומחכים שם עד שהמים ילכו.",
    "בשנת 1901 היו בכפר 12 סירות (ובשנת 1902 חמש עשרה), והעיתון The River Times כתב ב־3.5.1902"
    " שכל סירה נושאת 40 איש.",
    "The old name of the place is גשר המעבורת (ferry bridge) in the book of 1854, and people still"
    " say מעבר הנהר when they mean it.",
    "המעבר נקרא Long Ferry Crossing באנגלית, וזה שם ישן [ראו עמוד 7].",
    "וְהַזָּקֵן אָמַר: אִישׁ לֹא יַעֲבֹר אֶת הַנָּהָר פַּעֲמַיִם.",
]
COLUMNS = [
    "הנהר והאנשים",
    "באביב עולה הנהר כשהשלג נמס על הגבעות, והאנשים יודעים שהשיטפון יבוא אחרי שלושה לילות חמים."
    " הם נושאים את הסירות אל האחו ומחכים שם עד שהמים ילכו.",
    "בקיץ הנהר נמוך והילדים חוצים אותו ברגל אל האי, שם עומדת הטחנה הישנה שאיש לא עבד בה שנים רבות."
    " בשנת 1901 היו בכפר 12 סירות, והעיתון כתב על כך.",
    "בסתיו מתחילים הגשמים, ובעל המעבורת מעביר את ביתו אל הגדה. הוא יושב שם כל הערב ומספר לנוסעים"
    " על הנהר ועל מי שחצו אותו לפניהם.",
    "בחורף הנהר קפוא, ומי שרוצה לעבור הולך על הקרח. רק הסוסים מפחדים ממנו, ויש לכסות את עיניהם"
    " ולהוביל אותם לאט אל הצד השני.",
]
FILES = ["river-arabic.pdf", "river-hebrew.pdf", "river-columns.pdf"]


@pytest.mark.parametrize(
    ("name", "words", "language"),
    list(zip(FILES, [ARABIC, HEBREW, COLUMNS], ["ar", "he", "he"], strict=True)),
)
def test_every_word_comes_in_as_it_is_read(name: str, words: list[str], language: str) -> None:
    draft = read_bytes((FORMATS / name).read_bytes(), name)
    check_draft(draft)
    assert draft.content.text.split("\n") == words
    assert draft.language.startswith(language)
    kinds = [block.kind for block in draft.content.blocks]
    assert kinds == [BlockKind.HEADING] + [BlockKind.PARAGRAPH] * (len(words) - 1)


@pytest.mark.parametrize("name", FILES)
def test_every_letter_is_where_its_origin_says(name: str) -> None:
    data = (FORMATS / name).read_bytes()
    draft = read_bytes(data, name)
    with PdfFile(data, name) as file:
        pages = [file.glyphs(index) for index in range(file.page_count)]
    for origin in draft.origins:
        chars = pages[origin.page].chars[origin.first : origin.first + origin.length]
        text = draft.content.text[origin.start : origin.start + origin.length]
        assert text in ("".join(chars), "".join(TURNED.get(char, char) for char in chars))
    placed = {origin.start + at for origin in draft.origins for at in range(origin.length)}
    letters = {at for at, char in enumerate(draft.content.text) if char.strip()}
    assert letters <= placed
    places = [(o.page, o.first + at) for o in draft.origins for at in range(o.length)]
    assert len(places) == len(set(places))


@pytest.mark.parametrize(
    ("name", "phrase"),
    [
        ("river-arabic.pdf", "The River Times"),
        ("river-arabic.pdf", "يذوب الثلج"),
        ("river-arabic.pdf", "1902 خمسة"),
        ("river-hebrew.pdf", "גשר המעבורת"),
        ("river-hebrew.pdf", "Ferry Crossing"),
        ("river-columns.pdf", "בשנת 1901 היו"),
    ],
)
def test_a_highlight_lies_on_its_letters_alone(name: str, phrase: str) -> None:
    data = (FORMATS / name).read_bytes()
    draft = read_bytes(data, name)
    start = draft.content.text.index(phrase)
    place = PrintedMap(draft.origins).page_of(start)
    with PdfFile(data, name) as file:
        glyphs = file.glyphs(place)
    letters = letters_of(place, glyphs, draft.origins)
    bands = letters.bands(start, start + len(phrase))
    within = [
        at
        for at, box in zip(letters.positions, letters.boxes, strict=True)
        if draft.content.text[at].isalnum()
        for left, top, right, bottom in bands
        if left < (box[0] + box[2]) / 2 < right and top < (box[1] + box[3]) / 2 < bottom
    ]
    assert set(within) == {
        at for at in range(start, start + len(phrase)) if draft.content.text[at].isalnum()
    }
