"""Articles for the flows: our own sentences, short enough to read in a failing test."""

RIVER = """The river at low water

In a dry summer the river draws back from its banks. Gravel shows where boats used to lie, and the
old ford can be walked again. The ferry stops, so that people on the far side take the long way by
the bridge.

The town counts the days. A post beside the quay carries marks for the lowest levels, and each of
them has a year cut into it. When the water passes a mark, somebody brings flowers. Nobody planned
this custom, and nobody would now let it go.

Farmers upstream ask for more water, and the mill downstream asks for more too. The council hears
both sides twice a year. It writes down what was promised, and it reads the promise out at the next
hearing.

Rain comes late, most often at night. By morning the gravel is gone, the ferry runs, and the post
stands in the stream again with its years under water.
"""

LANTERN = """A lantern in the harbour

The harbour keeps one lantern lit all year. It hangs from an iron arm over the steps, and the last
boat to come in is meant to turn it down. The rule is older than the lamps along the mole.

On foggy evenings the lantern is hard to see from thirty metres. Pilots then listen for the bell
that a child of the harbour school strikes once a minute.
"""

SCRIPTS = """Знаки на полях

Уранці на площі було тихо 🙂 і лише голуби ходили бруківкою. Двірник мів листя до старого фонтана.

👩‍🚀 The pilot wrote one word on her glove, and the word was 🌍 home.

كتب المعلم الكلمة على اللوح ثم قرأها التلاميذ بصوت واحد.

The co\u00adoper\u00adation of both schools went on for years.
"""


def long_text(paragraphs: int = 120) -> str:
    """An article of many screens; every paragraph names its own number."""
    lines = (
        f"Paragraph {number} of the log tells of wind, of the height of the water, and of what "
        f"the keeper saw from the tower before the lamp was lit on evening {number}."
        for number in range(1, paragraphs + 1)
    )
    return "The log of the tower\n\n" + "\n\n".join(lines) + "\n"
