//! Reading what people publish: tables and outlines, with every doubt kept as a finding. Knows no domain word.
