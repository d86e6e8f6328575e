"""The man page that is made of the manual."""

from tools.man_page import man_page

MANUAL = """\
# Handleiding

Vindt iets.

<!-- [[[cog
iets()
]]] -->

## Taak "een"

Typ `show -f x`, **nu** of *later*,
zie [de kaarten](https://a.be).

### Klein

```console
$ inspiratie show
.antwoord \\ met een streep
'nog een
```

- `a`: eerste
- 'tweede
"""
EXPECTED = r"""
.TH INSPIRATIE 1 "" "inspiratie 1.2.3" "Handleiding"
.nh
.ad l
.SH NAAM
inspiratie \- Vindt iets.
.SH "Taak \(dqeen\(dq"
.PP
Typ \fBshow \-f x\fR, \fBnu\fR of \fIlater\fR, zie de kaarten\&.
.SS "Klein"
.PP
.in 0
.EX
$ inspiratie show
\&.antwoord \e met een streep
\&'nog een
.EE
.in
.IP \(bu 2
\fBa\fR: eerste
.IP \(bu 2
\&'tweede
""".lstrip()


def test_a_man_page_says_what_the_manual_says() -> None:
    """Titles, paragraphs, sessions and lists; nothing of a session is taken for a request of roff."""
    assert man_page(MANUAL, "1.2.3") == EXPECTED
