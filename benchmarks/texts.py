"""Generated articles and passages for measuring: seeded, so that every run sees the same."""

from dataclasses import dataclass
from random import Random

from reader.core.building import ContentBuilder
from reader.core.content import BlockKind, Content

SIZES = (900, 60_000, 560_000)  # words: an article, a report, a book
THEMES = 20


def _words(text: str) -> list[str]:
    return text.split()


_SYLLABLES = _words("""
ba cor den el fi gan hol is jen kal lor men nor op pel qui ras sen tor ul ver wen yst zel
tan mar lith dra ven os tem par nel sol
""")
_COMMON = _words("""
the of and to a in that it was he for on with as his at by is had not but be they which you
from this or are her she all we their were one been has who will more when out so said what
there if about into than them can only other time new some could these two may then do first
""")
_CYRILLIC = _words("""
і в не на я бути він з що а по це вона цей до але вони ми весь який із у то за свій час
людина рік справа життя день рука робота слово місце питання село місто їхній об’єкт
""")
_ARABIC = _words("""
في من على إلى أن هذا التي الذي كان مع عن ما لا هو هي بعد كل بين ذلك عند قال يوم الناس
الحياة العالم الكتاب المدينة الزمن البيت العمل الكلمة
""")
_PICTURES = ("🙂", "👩‍👩‍👧", "🇺🇦", "🔥", "📚", "é", "👍🏽")
_SOFT = "naïve co\u00adop\u00ader\u00ada\u00adtion"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a generated text, in code points, and the number of its theme."""

    start: int
    end: int
    theme: int


def article(words: int, seed: int = 7) -> Content:
    """An article of about so many words: headings, paragraphs and quotes in three scripts."""
    random = Random(seed)
    vocabulary = _vocabulary(random)
    builder = ContentBuilder()
    builder.begin(BlockKind.HEADING, 1)
    builder.add("What the rivers carried")
    written = blocks = 0
    while written < words:
        blocks += 1
        if blocks % 45 == 0:
            builder.begin(BlockKind.HEADING, 2)
            builder.add(" ".join(random.choices(vocabulary, k=4)).capitalize())
            continue
        length = max(4, min(320, int(random.lognormvariate(4.15, 0.75))))
        builder.begin(BlockKind.QUOTE if random.random() < 0.04 else BlockKind.PARAGRAPH)
        builder.add(_paragraph(random, vocabulary, length))
        written += length
    return builder.build()


def passages(content: Content, count: int, seed: int = 11) -> list[Passage]:
    """So many passages over 20 themes, a quarter of them overlapping an earlier one."""
    random = Random(seed)
    end = len(content.text)
    found: list[Passage] = []
    for _ in range(count):
        if found and random.random() < 0.25:
            near = found[random.randrange(len(found))]
            start = max(0, near.start + random.randint(-80, 80))
        else:
            start = random.randrange(max(1, end - 10))
        start = min(start, end - 2)
        length = min(2500, max(8, int(random.lognormvariate(4.7, 0.9))))
        found.append(Passage(start, min(end, start + length), random.randrange(THEMES)))
    return found


def _vocabulary(random: Random) -> list[str]:
    return [
        "".join(random.choices(_SYLLABLES, k=random.choice((1, 2, 2, 2, 3, 3, 4))))[:13]
        for _ in range(4000)
    ]


def _paragraph(random: Random, vocabulary: list[str], length: int) -> str:
    script = random.random()
    foreign = _CYRILLIC if script < 0.02 else _ARABIC if script < 0.03 else None
    sentences: list[str] = []
    done = 0
    while done < length:
        count = min(length - done, max(3, int(random.gauss(17, 7))))
        sentences.append(_sentence(random, vocabulary, foreign, count))
        done += count
    return " ".join(sentences)


def _sentence(random: Random, vocabulary: list[str], foreign: list[str] | None, count: int) -> str:
    words = [
        random.choice(foreign or (_COMMON if random.random() < 0.45 else vocabulary))
        for _ in range(count)
    ]
    words[0] = words[0].capitalize()
    if count > 8:
        words[count // 2] += ","
    if random.random() < 0.02:
        words.append(random.choice(_PICTURES))
    if random.random() < 0.02:
        words[-1] = _SOFT
    return " ".join(words) + random.choice((".", ".", ".", "?", "!"))
