"""Words that tell speech from what stands behind a mere label."""

from __future__ import annotations

import re

from syncer.patterns import lazy

SPEECH = lazy(
    r"\?|\b(?:i|i'm|i'll|i've|i'd|we|we're|we'll|we've|let's|you|you're|your|my|our|me|us|yeah|yep|yes|no|nope|ok|okay"
    r"|thanks|thank|hi|hello|hey|sure|agreed|right|great|good|hmm|oh|ah|please|sorry|morning|cool|nice|perfect|same"
    r"|sounds|maybe|well|seconded|ich|wir|bitte|danke|nein|je|nous|merci|oui|yo|gracias|bonjour|hallo|hola)\b|[。！？]"
    r"|^\W*?[+-]1\b|^\s*(?-i:Will [a-z])",
    re.IGNORECASE,
)
