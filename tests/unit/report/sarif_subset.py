"""What appwarden may write of SARIF 2.1.0, as a strict JSON Schema: any other property fails.

Stated from the specification (OASIS SARIF 2.1.0, sections 3.13 to 3.58). The official schema is
not carried here: `official/setup.sh`, a step of `make setup`, fetches it for a test of its own.
"""

Schema = dict[str, object]


def closed(required: str, /, **properties: object) -> Schema:
    """Return the schema of an object with these properties and no other."""
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


def several(items: Schema, least: int = 0) -> Schema:
    """Return the schema of a list of at least so many items."""
    return {"type": "array", "items": items, "minItems": least}


STRING: Schema = {"type": "string", "minLength": 1}
TEXT: Schema = closed("text", text=STRING)
BAG: Schema = {"type": "object"}
LANGUAGE: Schema = {"enum": ["en-US", "zh-CN"]}
LEVEL: Schema = {"enum": ["error", "warning", "note"]}
URI: Schema = {"type": "string", "pattern": r"^[A-Za-z0-9/!$\-._~%]+$"}
COUNT: Schema = {"type": "integer", "minimum": 0}
FILE: Schema = closed("uri uriBaseId", uri=URI, uriBaseId={"const": "PACKAGE"})
TAXON: Schema = closed(
    "id toolComponent", id=STRING, toolComponent=closed("name", name=STRING)
)  # fmt: skip
PHYSICAL: Schema = closed(
    "artifactLocation",
    artifactLocation=FILE,
    region=closed("startLine", startLine={"type": "integer", "minimum": 1}),
)
LOGICAL: Schema = closed(
    "fullyQualifiedName kind",
    fullyQualifiedName=STRING,
    decoratedName=STRING,
    kind={"enum": ["function", "element"]},
)
LOCATION: Schema = closed(
    "message",
    id=COUNT,
    message=TEXT,
    physicalLocation=PHYSICAL,
    logicalLocations=several(LOGICAL, 1),
    properties=BAG,
)
FLOW: Schema = closed(
    "threadFlows",
    message=TEXT,
    threadFlows=several(
        closed(
            "locations",
            locations=several(closed("location", location=LOCATION, nestingLevel=COUNT), 1),
        ),
        1,
    ),
)
RULE: Schema = closed(
    "id shortDescription help defaultConfiguration",
    id=STRING,
    shortDescription=TEXT,
    help=closed("text markdown", text=STRING, markdown=STRING),
    defaultConfiguration=closed("level", level=LEVEL),
    properties=BAG,
    relationships=several(closed("target kinds", target=TAXON, kinds=several(STRING, 1))),
)
RESULT: Schema = closed(
    "ruleId ruleIndex level message partialFingerprints locations",
    ruleId=STRING,
    ruleIndex=COUNT,
    level=LEVEL,
    message=TEXT,
    partialFingerprints=closed("appwarden/v1", **{"appwarden/v1": STRING}),
    locations=several(LOCATION),
    relatedLocations=several(LOCATION),
    taxa=several(TAXON),
    properties=BAG,
    codeFlows=several(FLOW, 1),
)
TAXONOMY: Schema = closed(
    "name shortDescription taxa",
    name=STRING,
    shortDescription=TEXT,
    language=LANGUAGE,
    properties=BAG,
    taxa=several(closed("id shortDescription", id=STRING, shortDescription=TEXT, properties=BAG)),
)
NOTIFICATION: Schema = closed(
    "level message descriptor", level=LEVEL, message=TEXT, descriptor=closed("id", id=STRING)
)
DRIVER: Schema = closed(
    "name version rules",
    name=STRING,
    version=STRING,
    semanticVersion=STRING,
    language=LANGUAGE,
    rules=several(RULE),
    supportedTaxonomies=several(closed("name index", name=STRING, index=COUNT)),
)
RUN: Schema = closed(
    "tool results",
    tool=closed("driver", driver=DRIVER),
    language=LANGUAGE,
    automationDetails=closed("id", id=STRING),
    originalUriBaseIds=closed("PACKAGE", PACKAGE=closed("description", description=TEXT)),
    artifacts=several(closed("location", location=FILE, length=COUNT, roles=several(STRING, 1))),
    taxonomies=several(TAXONOMY),
    results=several(RESULT),
    invocations=several(
        closed(
            "executionSuccessful",
            executionSuccessful={"const": True},
            toolExecutionNotifications=several(NOTIFICATION),
            properties=BAG,
        )
    ),
    properties=BAG,
)
SARIF: Schema = closed(
    "$schema version runs",
    **{"$schema": STRING},
    version={"const": "2.1.0"},
    runs=several(RUN, 1),
)
