"""What the town of the test has beside tests/sites/beziehungen: records that came, went, or nobody may see."""

files = {
    "schulen/alte-realschule.toml": """name = "Alte Realschule"
schulform = "grundschule"
veroeffentlichen_bis = 2026-07-31
aliase = ["uralte-realschule"]

[uebersetzung.en]
beschreibung = "No longer a school."
""",
    "schulen/neue-schule.toml": """name = "Neue Schule"
schulform = "grundschule"
veroeffentlichen_ab = 2027-08-01
""",
    "schulen/entworfene-schule.toml": """name = "Entworfene Schule"
schulform = "grundschule"
entwurf = true
""",
    "schulen/interne-schule.toml": """name = "Interne Schule"
schulform = "grundschule"
sichtbar = "intern"
veroeffentlichen_bis = 2026-07-31
""",
    "seiten/ueber-uns.md": """+++
titel = "Über uns"
aliase = ["wir", "/alt/ueber-uns", "/schulen/bachschule/anfahrt/", "/en/about-us/"]
+++

Wir helfen.
""",
}

site_file = """
[adressen]
entfernt = ["/schulen/abgerissen/", "/alt/", "/en/offers/summer-camp/"]
"""

publisher = """kontaktformular = "https://formulare.zweibäche.example/kontakt?an=schule"
sicherheit = "it-sicherheit@zweibach.example"
"""
