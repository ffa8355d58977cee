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

-- WHICH GRADE IS SUGGESTED, and why: the hospital's rules beside those of the program (core/hf-grade-suggestion.h), what they came to for
-- a follow-up, and why somebody graded it otherwise. Nothing was suggested before, so nothing is written into the rows that are.
CREATE TABLE grade_rule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  grade TEXT NOT NULL,
  words TEXT,
  within_days INTEGER,
  age_from INTEGER,
  age_to INTEGER,
  constitution TEXT,
  result TEXT,
  reason TEXT,
  archived INTEGER
) STRICT;
ALTER TABLE follow_up ADD COLUMN suggested TEXT;
ALTER TABLE follow_up ADD COLUMN suggested_by TEXT;
ALTER TABLE follow_up ADD COLUMN grade_reason TEXT;
