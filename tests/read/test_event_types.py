"""PLOVER types and modes on invented sentences: verbs, nouns, verbs that only carry a noun, and words left alone."""

import pytest
from reading_samples import Read

from according.read.events.lexicon import members, rules
from according.read.events.scene import KINDS

TYPES = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip
TYPED = [
    ("Polish troops attacked the base near Riga.", "attack", "ASSAULT", None),
    ("The navy launched four missiles at the harbour.", "launch", "ASSAULT", "heavy-weapons"),
    ("Rebels carried out a drone attack on the airport.", "attack", "ASSAULT", "drone"),
    ("The Norwegian air strike on the depot killed two men.", "strike", "ASSAULT", "aerial"),
    ("Gunmen opened fire on the market.", "open", "ASSAULT", "firearms"),
    ("Three guards were killed in a car bomb attack in Oslo.", "attack", "ASSAULT", "explosives"),
    ("Police arrested two men in Lisbon.", "arrest", "COERCE", "arrest"),
    ("The army shelled the village.", "shell", "ASSAULT", "heavy-weapons"),
    ("Finland expelled three Danish diplomats.", "expel", "SANCTION", "expel"),
    ("Canada imposed sanctions on two Danish banks.", "sanction", "SANCTION", "discontinue"),
    ("Denmark suspended aid to Peru.", "suspend", "SANCTION", "discontinue"),
    ("Peru deployed troops along the border.", "deploy", "MOBILIZE", "troops"),
    ("The Peruvian president visited Chile on Monday.", "visit", "CONSULT", "visit"),
    ("The talks between Peru and Chile ended.", "talk", "CONSULT", None),
    ("Chile sent rifles to Peru.", "send", "AID", "military"),
    ("Chile supplied Peru with ammunition.", "supply", "AID", "military"),
    ("Portugal withdrew its troops from the island.", "withdraw", "RETREAT", "withdraw"),
    ("Portugal released twelve hostages.", "release", "RETREAT", "release"),
    ("Both armies observed a ceasefire.", "ceasefire", "RETREAT", "ceasefire"),
    ("Iceland accused Norway of espionage.", "accuse", "ACCUSE", "allege"),
    ("Iceland condemned the raid.", "condemn", "ACCUSE", "disapprove"),
    ("Norway threatened to bomb the port.", "threaten", "THREATEN", "violence"),
    ("Norway rejected the proposal.", "reject", "REJECT", None),
    ("Norway urged Iceland to free the sailors.", "urge", "REQUEST", "yield"),
    ("Thousands of students protested against the law.", "protest", "PROTEST", "demo"),
    ("Norway and Iceland signed a treaty.", "sign", "SUPPORT", None),
    ("Norway agreed to send doctors to Iceland.", "agree", "AGREE", None),
    ("The general apologised to the families.", "apologise", "CONCEDE", None),
    ("Norway and Iceland held joint military exercises.", "exercise", "COOPERATE", "military"),
    ("The prosecutor opened an inquiry into the fire.", "inquiry", "ACCUSE", "investigate"),
    ("The harbour master faces charges of fraud.", "charge", "ACCUSE", "allege"),
    ("Two sailors filed a lawsuit against the mayor.", "lawsuit", "ACCUSE", "allege"),
    ("The former mayor of Oslo went on trial.", "trial", "ACCUSE", "allege"),
    ("Norway summoned the Danish ambassador.", "summon", "ACCUSE", "disapprove"),
    ("Denmark asked Norway to open the strait.", "ask", "REQUEST", None),
    ("Denmark demanded that Norway pay for the bridge.", "demand", "REQUEST", None),
    ("Denmark rejected Norway's request for help.", "request", "REQUEST", None),
    ("Norway is opposed to the Danish plan.", "oppose", "REJECT", None),
    ("The senate blocked the bill.", "block", "REJECT", None),
    ("Norway is ready to negotiate with Iceland.", "ready", "AGREE", None),
    ("Norway gave Iceland 3 million dollars of aid.", "give", "AID", None),
    ("Norway flew medicine to the island.", "fly", "AID", None),
    ("Norway banned the party from the election.", "ban", "COERCE", "restrict"),
    ("Police dispersed the demonstrators.", "disperse", "COERCE", "restrict"),
    ("The union called off its strike.", "call", "CONCEDE", None),
    ("Norway lifted the curfew.", "lift", "CONCEDE", None),
    ("Norway reinforced its garrison on the island.", "reinforce", "MOBILIZE", "troops"),
    ("Troops massed on the border.", "mass", "MOBILIZE", "troops"),
    ("A judge found the captain guilty of fraud.", "guilty", "SANCTION", "convict"),
    ("Norway closed its embassy in Lima.", "close", "SANCTION", "discontinue"),
    ("Norway forced the agency out of the country.", "force", "SANCTION", "expel"),
    ("Clashes erupted in Lima.", "clash", "ASSAULT", None),
    ("The rebels kidnapped up to 16 foreign engineers.", "kidnap", "ASSAULT", "abduct"),
    ("Settlers set fire to the houses.", "set", "ASSAULT", "destroy"),
    ("The teachers began a general strike.", "strike", "PROTEST", "strike"),
    ("Villagers threw stones at the police.", "throw", "PROTEST", "riot"),
    ("Norway will close the border unless Iceland pays.", "close", "THREATEN", "relations"),
    ("Norway vowed not to return the island.", "vow", "REJECT", None),
    ("The court struck down the law.", "strike", "SANCTION", "convict"),
    ("The judge threw out the lawsuit.", "throw", "REJECT", None),
    ("Norway and Peru held joint war games.", "game", "COOPERATE", "military"),
    ("The senator attacked the mayor over the bridge.", "attack", "ACCUSE", "disapprove"),
]  # fmt: skip
UNTYPED = [
    ("The company fired its director.", "fire"),
    ("The two banks struck a deal.", "strike"),
    ("He had a heart attack on Monday.", "attack"),
    ("The minister said that the road was closed.", "say"),
    ("The minister announced the closure.", "announce"),
    ("A storm killed nine people.", "kill"),
    ("The director shot a film in Lisbon.", "shoot"),
    ("The bank charged a fee.", "charge"),
    ("The team attacked from the left.", "attack"),
    ("Oil prices hit a record.", "hit"),
    ("The minister declined to comment.", "decline"),
    ("The fund is free of charge.", "charge"),
    ("The firm took a charge of 3 million dollars.", "charge"),
    ("Demand for cars rose.", "demand"),
    ("He indicted himself with his own words.", "indict"),
    ("The clinical trial of the drug ended.", "trial"),
    ("The heat poses a threat to the harvest.", "threat"),
    ("The chairman came under fire for his remarks.", "fire"),
]


@pytest.mark.parametrize(("sentence", "lemma", "kind", "mode"), TYPED)
def test_types(read: Read, sentence: str, lemma: str, kind: str, mode: str | None) -> None:
    """The word that names the doing has its type and mode."""
    _, reading = read(sentence)
    assert (kind, mode) in {(e.type, e.mode) for e in reading.events if e.lemma == lemma}


@pytest.mark.parametrize(("sentence", "lemma"), UNTYPED)
def test_words_left_alone(read: Read, sentence: str, lemma: str) -> None:
    """One word in another sense, and every cue of attribution, is untyped."""
    _, reading = read(sentence)
    assert not [e for e in reading.events if e.lemma == lemma and e.type]


def test_a_noun_and_the_verb_that_carries_it_are_one_event(read: Read) -> None:
    """Of "imposed sanctions" and "held talks" the noun alone is typed."""
    _, reading = read("Canada imposed sanctions on Peru.", "The ministers of Chile and Peru held talks in Lima.")
    assert [e.lemma for e in reading.events if e.type] == ["sanction", "talk"]


@pytest.mark.parametrize(
    ("sentence", "lemma", "role", "words"),
    [
        ("The captain faces charges of fraud.", "charge", "patient", "captain"),
        ("The port came under attack on Monday.", "attack", "patient", "port"),
        ("Anna Vell called on Norway to expel the envoy.", "expel", "agent", "Norway"),
        ("Norway is opposed to the plan.", "oppose", "agent", "Norway"),
        ("The senate pursued its Peru inquiry.", "inquiry", "patient", "Peru"),
        ("A judge found the captain guilty of fraud.", "guilty", "patient", "captain"),
        ("The swift rescue helped; the boat evacuated the wounded.", "evacuate", "patient", "wounded"),
        ("Norway issued a statement condemning the raid.", "condemn", "agent", "Norway"),
        ("Norway threatened to halt aid to Peru.", "threaten", "patient", "Peru"),
        ("Norway demanded that Peru withdraw its troops.", "demand", "patient", "Peru"),
        ("Norway called for the mayor's resignation.", "call", "patient", "mayor"),
        ("Norwegian and Danish officials agreed to meet.", "agree", "agent", "Norwegian and Danish officials"),
        ("Peruvian jets bombed the port.", "bomb", "agent", "Peruvian jets"),
    ],
)  # fmt: skip
def test_who_it_is(read: Read, sentence: str, lemma: str, role: str, words: str) -> None:
    """Whoever faces, undergoes, is called on or issues takes the part that the sense gives."""
    report, reading = read(sentence)
    event = next(e for e in reading.events if e.lemma == lemma)
    assert (role, words) in {(p.role, report.text[p.span.start : p.span.end]) for p in event.participants}


def test_what_is_rejected_was_said(read: Read) -> None:
    """A request that is refused and a probe that nobody obstructs are there; a lawsuit not filed is not."""
    _, reading = read("Norway rejected the request for aid.", "Denmark did not obstruct the probe of the mayor.",
                      "The mayor filed no lawsuit against Peru.")  # fmt: skip
    found = {e.lemma: e.polarity for e in reading.events if e.type}
    assert (found["request"], found["probe"], found["lawsuit"]) == ("+", "+", "-")


def test_the_lexicon_speaks_of_known_things() -> None:
    """Every type is PLOVER's, and every class that a condition asks for exists."""
    for lines in rules().values():
        for rule in lines:
            assert rule.type in {*TYPES, None}
            for condition in rule.conditions:
                names = set(condition.classes) - {"any", *KINDS}
                assert condition.slots == ("prt",) or all(members(name) for name in names)
