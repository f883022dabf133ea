"""A transcript's characters, mended: the table of repairs, in their order, and what stays suspect.

Each repair takes a text and answers with edits in it; the :class:`Draft` makes and
records them.  The order matters: entities may hide anything; a line that was decoded
with the wrong table is no text yet; a zero-width space, a no-break one or a radical
in place of a character hides a gloss; damaged bytes swallowed parts of glosses, so they are mended before these
go; glosses part the words that the conversion of the script looks for; blanks are
judged last, by what then stands beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from disclosure.editing.characters.alphabet import follow
from disclosure.editing.characters.blanks import fold_odd_blanks, restore_indents, trim_lines
from disclosure.editing.characters.brackets import inferred_numbers, restore_brackets
from disclosure.editing.characters.code_points import drop_invisible, mark_unreadable, unify_compatible
from disclosure.editing.characters.entities import decode_entities
from disclosure.editing.characters.figure_lines import join_figure_lines
from disclosure.editing.characters.glosses import drop_glosses
from disclosure.editing.characters.line_ends import close_line_ends
from disclosure.editing.characters.mojibake import undo_mojibake
from disclosure.editing.characters.notation import drop_line_marks, drop_markdown, drop_tags, undo_escapes
from disclosure.editing.characters.script import to_simplified
from disclosure.editing.characters.spacing import (
    close_marks,
    close_numbers,
    close_title,
    close_wide_spacing,
    join_dates,
)
from disclosure.editing.characters.suspicions import inferred_brackets, suspect
from disclosure.editing.characters.word_fields import drop_fields
from disclosure.editing.damage.cut_indents import restore_cut_indents
from disclosure.editing.damage.gbk_damage import mend_gbk_damage
from disclosure.editing.draft import Draft
from disclosure.records import Doubt, Edit

Repair = Callable[[str], Collection[Edit]]

REPAIRS: tuple[tuple[str, Repair], ...] = (
    ("fields", drop_fields),
    ("escapes", undo_escapes),
    ("entities", decode_entities),
    ("tags", drop_tags),
    ("line_marks", drop_line_marks),
    ("markdown", drop_markdown),
    ("mojibake", undo_mojibake),
    ("invisible", drop_invisible),
    ("compatibility", unify_compatible),
    ("lost_indents", restore_indents),
    ("line_blanks", trim_lines),
    ("odd_blanks", fold_odd_blanks),
    ("cut_indents", restore_cut_indents),
    ("gbk_damage", mend_gbk_damage),
    ("lost_brackets", restore_brackets),
    ("pinyin_glosses", drop_glosses),
    ("script", to_simplified),
    ("unreadable", mark_unreadable),
    ("figure_lines", join_figure_lines),
    ("line_end_blanks", close_line_ends),
    ("wide_spacing", close_wide_spacing),
    ("title_blanks", close_title),
    ("number_blanks", close_numbers),
    ("date_pieces", join_dates),
    ("mark_blanks", close_marks),
)
#: What one repair uncovers may be work for an earlier one; a second round finds nothing in nearly all texts.
#: It ends where all repairs have seen the same text.  A row of damaged places may be mended one a round.
_ROUNDS = 50


def mend(draft: Draft) -> tuple[Doubt, ...]:
    """Mend the characters of ``draft`` and return what a person should compare with the original.

    Nothing is reworded and nothing guessed: a repair acts only where one original is
    possible, and what merely looks wrong is a doubt.
    """
    numbers: list[str] = []
    idle = 0  # so many repairs in a row found nothing in the text as it is: when all did, it is mended
    for name, repair in REPAIRS * _ROUNDS:
        if name == "lost_brackets":
            numbers += inferred_numbers(draft.text)
        before = draft.text
        edits = repair(before)
        if edits:
            draft.apply(edits)
        if not edits or draft.text == before:
            idle += 1
            if idle == len(REPAIRS):
                break
            continue
        idle = 0
        follow(before, edits, draft.text)
    return (*inferred_brackets(numbers), *suspect(draft.text))
