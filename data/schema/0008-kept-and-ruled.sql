-- Who may see and hear what, and what follows from rules a hospital writes itself.

-- WHAT IS MASKED FOR SOME stands in a column of its own of the search text, which their questions leave out. The texts are
-- written anew, and the indexes made anew from them, by the program (store/hf-search-doc.c).
DROP TABLE IF EXISTS search;
DROP TABLE IF EXISTS article_search;
DROP TABLE search_doc;
CREATE TABLE search_doc (
  id INTEGER PRIMARY KEY REFERENCES customer (id),
  words TEXT NOT NULL,
  personal TEXT NOT NULL,
  pinyin TEXT NOT NULL,
  digits TEXT NOT NULL
) STRICT;
ALTER TABLE article_doc ADD COLUMN personal TEXT NOT NULL DEFAULT '';

-- What the reminder of days told: how many to greet, agreements that end or ended, what is due with
-- organisations.
ALTER TABLE delivered ADD COLUMN to_greet INTEGER;
ALTER TABLE delivered ADD COLUMN ending INTEGER;
ALTER TABLE delivered ADD COLUMN due_with INTEGER;

-- The day on which it was decided that an agreement is not to be renewed.
ALTER TABLE agreement ADD COLUMN closed TEXT;

-- WHAT A TELEPHONE NUMBER LEADS TO; of those that are there already nobody said it.
ALTER TABLE phone ADD COLUMN type TEXT;
