"""What a report is about, in weighted words."""

from reading_samples import Read

LEAD = "The old lighthouse at Ostby was closed on Monday after divers found cracks in its labour-built foundations."


def test_keywords_are_names_and_rare_words_heaviest_first(read: Read) -> None:
    """Sorted by falling weight, then by letters; function words and the news's own verbs are not among the first."""
    _, reading = read(LEAD, "Officials said the lighthouse would be surveyed.")
    words = [word for word, _ in reading.keywords]
    assert words[0] == "lighthouse"
    assert "ostby" in words
    assert list(reading.keywords) == sorted(reading.keywords, key=lambda pair: (-pair[1], pair[0]))
    assert not {"the", "be", "at"} & set(words)


def test_a_word_of_the_title_counts_more(read: Read) -> None:
    """The same word weighs more where the title has it."""
    _, plain = read(LEAD)
    _, titled = read(LEAD, title="Lighthouse closed")
    assert dict(titled.keywords)["lighthouse"] > dict(plain.keywords)["lighthouse"]


def test_a_report_has_at_most_forty_keywords(read: Read) -> None:
    """Long reports are bounded."""
    nouns = ("glacier", "harbour", "lantern")
    words = " ".join(f"The {a}{b} of {b}{a} fell." for a in nouns for b in map(chr, range(97, 123)))
    _, reading = read(words)
    assert len(reading.keywords) == 40
