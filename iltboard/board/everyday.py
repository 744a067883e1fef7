"""Words of every day that are names as well: in small letters they are taken for the word."""

from __future__ import annotations

_WORDS = """
amber angel april ash august autumn baker basil bear berry bill bishop black blake blossom blue bob bond boot bow
brandy bridge brook brooks brown bud buck buddy bush carol carpenter chance chase charity chip christian church
clay cliff clover coach cole cook cooper coral cotton crystal dale daisy dawn day dean dell destiny dot drew duke
early east eden ever faith farmer fern field fields finch fisher flora flower ford forest fox frank free frost
garden gardener gene ginger glen good grace grant gray green grey guy hale hall hand harmony harper hart haven hawk
hazel heath heather hill hills holly holiday honor hood hope hunter iris ivory ivy jack jade january jasmine jewel
jet joy june just justice kay king knight lacy lake lance land lane laurel law lay lee liberty lily line long love
low lucky major mark marsh marshal mason may meadow melody mercy miles mill miller miss moon moor more moss music
nick north noble oak ocean olive opal page paige park parker pat pearl penny peace pepper piper pool poppy porter
prince rain ray read reed reef rich river rob robin rock rod roman rose rosemary rowan royal ruby rusty sage sailor
sally sandy saint savage scarlet sharp shepherd short singer skip sky small smith snow sonny south spring star
stone storm strong sue summer sunny tab tad taylor temple terry trace trinity troy turner vale victor violet walker
wall wade ward warden waters way weaver webb west wheeler white wild will willow winter wise wood woods young
"""
EVERYDAY = frozenset(_WORDS.split())
