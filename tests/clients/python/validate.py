"""Reads FHIR documents as strictly as fhir.resources can, and writes them again: nothing may be refused, lost or changed."""

import json
import pathlib
import sys

from fhir.resources.R4B.questionnaire import Questionnaire
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse

KINDS = {kind.__name__: kind for kind in (Questionnaire, QuestionnaireResponse)}


def check(path):
    document = json.loads(path.read_text("utf-8"))
    resource = KINDS[document["resourceType"]].model_validate(document)
    written = json.loads(resource.model_dump_json())
    if written != document:
        raise ValueError(f"{path.name} is another document once it is read and written")


def main(folder):
    paths = sorted(pathlib.Path(folder).glob("*.json"))
    for path in paths:
        check(path)
    print(len(paths))


main(sys.argv[1])
