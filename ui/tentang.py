"""Page: method, measured figures, limits, data and licences, privacy."""

from ui.frame import head
from ui.state import say
from ui.widgets.about import data_and_licences, measured, section

head(say("tentang.title"), say("tentang.lead"))
section(say("tentang.method"), say("tentang.method_text"))
measured()
section(say("tentang.limits"), say("tentang.limits_text"))
data_and_licences()
section(say("tentang.privacy"), say("tentang.privacy_text"))
