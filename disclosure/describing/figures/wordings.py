"""The wordings in which reports declare figures."""

from __future__ import annotations

from disclosure.describing.figures.wordings_applications import APPLICATIONS
from disclosure.describing.figures.wordings_channels import CHANNELS
from disclosure.describing.figures.wordings_disclosure import DISCLOSED
from disclosure.describing.figures.wordings_disputes import DISPUTES, FEES
from disclosure.describing.figures.wordings_work import WORK

#: Every wording.
WORDINGS = (*DISCLOSED, *APPLICATIONS, *DISPUTES, *FEES, *CHANNELS, *WORK)

#: Metrics whose disagreement a person should look at; of others a second, different number is another event.
CORE = frozenset(
    {"proactive_disclosures", "applications_received", "reconsideration", "litigation", "fees", "staff"}
)
