//! What every answer has in common: problems, conditional requests, limits, the accept loop. Knows no domain word.
