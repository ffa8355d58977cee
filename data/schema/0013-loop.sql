-- The follow-up loop: what the grades mean.

-- A GRADE: how soon after a visit, until when and how often, who calls and by what, as far as a hospital says something else than what
-- is usual (core/hf-grade-preset.h). A column without a value is as usual.
CREATE TABLE grade_preset (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  grade TEXT NOT NULL,
  first_days INTEGER,
  limit_days INTEGER,
  interval_days INTEGER,
  executor TEXT,
  channel TEXT,
  fallback TEXT,
  attempts INTEGER,
  pause_hours INTEGER
) STRICT;
