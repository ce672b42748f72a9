"""Page: a place kept in the navigation."""

from ui.frame import head
from ui.state import say

head(say("page.tulis_ulang"))
