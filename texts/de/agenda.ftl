# Was der Server selbst über das Gremium schreibt: eine Wahlmöglichkeit und Vorschläge für die Tagesordnung.

option-as-is = Es bleibt, wie es ist
suggested-speaker = Wahl: wer für uns spricht
suggested-moderator = Wahl: wer unsere Treffen moderiert
