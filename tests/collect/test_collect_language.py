"""Which texts are English."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from according.records import Refusal, Report

Read = Callable[..., Report]
Refuse = Callable[..., Refusal]


@pytest.mark.parametrize(("text", "language"), [
    ("시장은 화요일 강물이 불어나 많은 가족이 대피했다고 말했다.", "Korean"),
    ("Мэр заявил во вторник, что вода поднялась.", "Russian"),
    ("De burgemeester zei gisteren dat het water was gestegen en dat er in de nacht meer regen is.", "Dutch"),
    ("El alcalde dijo el martes que el agua del río había subido y que muchas familias fueron evacuadas.", "Spanish"),
    ("O prefeito disse na terça-feira que a água do rio subiu e as famílias foram retiradas do bairro.", "Portuguese"),
    ("Borgmesteren sagde i går, at vandet i floden var steget, og at man her i byen har set mere regn end nogen sinde.",
     "Danish"),
])
def test_other_languages_are_named(refusal: Refuse, text: str, language: str) -> None:
    """A text in another language is refused by the language's name."""
    refused = refusal(text)
    assert refused.error == "LanguageError"
    assert language in refused.cause


@pytest.mark.parametrize("text", ["The mayor said so.", "Bridge opens.", "Obama nominates surgeon general",
                                  "Mayor Wołodymyr Żółć met Nguyễn Văn Đức and José Núñez in Łódź, the council said."])
def test_english_is_taken(report: Read, text: str) -> None:
    """Short texts in Latin letters and English full of foreign names are taken as English."""
    assert report(text).language == "en"


def test_an_english_headline_over_a_foreign_body_does_not_help(refusal: Refuse) -> None:
    """The words of title and body are counted together."""
    body = "시장은 화요일 강물이 불어나 많은 가족이 대피했다고 말했다. " * 5
    assert refusal(f"Bridge to open in spring\n\n{body}").error == "LanguageError"


def test_the_identifier_is_not_loaded_for_plain_english() -> None:
    """Plain English is told without the model, which costs a second to load."""
    code = ("import sys; from according.collect.language import check_english;"
            "check_english('a', 'The mayor said that it would rain, and they were not there when it did.');"
            "assert 'py3langid' not in sys.modules")
    subprocess.run([sys.executable, "-c", code], check=True)
