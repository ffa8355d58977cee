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

-- AUTOMATIC TAGS: whoever a rule fits has its tag as long as it fits. Derived: store/hf-auto-tags.c. Beside the tags that
-- were given by hand, which no rule changes.
CREATE TABLE tag_rule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  tag TEXT NOT NULL,
  filter TEXT,
  archived INTEGER
) STRICT;
ALTER TABLE customer ADD COLUMN tags_auto TEXT;
CREATE INDEX customer_tags_auto ON customer (tags_auto) WHERE tags_auto IS NOT NULL;

-- WHO ENTERED A CARD, and who changed it last, and when. Derived: kept with each step, and here read from the history. The
-- rows that a batch made lie side by side.
ALTER TABLE customer ADD COLUMN entered_by TEXT;
ALTER TABLE customer ADD COLUMN entered_on TEXT;
ALTER TABLE customer ADD COLUMN changed_by TEXT;
ALTER TABLE customer ADD COLUMN changed_on TEXT;
UPDATE customer SET entered_by = s.who, entered_on = date(s.at, 'unixepoch', 'localtime'), changed_by = s.who,
  changed_on = date(s.at, 'unixepoch', 'localtime')
  FROM change_range AS r JOIN step AS s ON s.id = r.step
  WHERE r.entity = 'customer' AND customer.id BETWEEN r.first AND r.last;
UPDATE customer SET entered_by = s.who, entered_on = date(s.at, 'unixepoch', 'localtime')
  FROM (SELECT row_id, min(id) AS id FROM change WHERE entity = 'customer' GROUP BY row_id) AS f
  JOIN change AS c ON c.id = f.id JOIN step AS s ON s.id = c.step
  WHERE customer.id = f.row_id AND customer.entered_by IS NULL;
UPDATE customer SET changed_by = s.who, changed_on = date(s.at, 'unixepoch', 'localtime')
  FROM (SELECT row_id, max(id) AS id FROM change WHERE entity = 'customer' GROUP BY row_id) AS l
  JOIN change AS c ON c.id = l.id JOIN step AS s ON s.id = c.step WHERE customer.id = l.row_id;
CREATE INDEX customer_by_entered ON customer (entered_on, id) WHERE archived IS NULL;

-- MEMBERS RISE BY THEMSELVES to a tier that says so, once what they paid, or the points they were given, reach it
-- (store/hf-tier-rise.c).
ALTER TABLE tier ADD COLUMN points_from INTEGER;
ALTER TABLE tier ADD COLUMN rises INTEGER;
ALTER TABLE membership ADD COLUMN by_rule INTEGER;
ALTER TABLE customer ADD COLUMN points_given INTEGER;
UPDATE customer SET points_given = p.n FROM (SELECT customer, sum(points) AS n FROM points WHERE points > 0 GROUP BY customer)
  AS p WHERE customer.id = p.customer;

-- HOW OFTEN and about what a hospital keeps in touch, for the cells of stage, need and value that it says something of.
CREATE TABLE cell_plan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  stage TEXT,
  need TEXT,
  value TEXT,
  days INTEGER,
  subject TEXT,
  archived INTEGER
) STRICT;

-- WHOSE CUSTOMER, in use or archived: for who leaves. In the order of the list there is customer_by_owner.
CREATE INDEX customer_owner ON customer (owner) WHERE owner IS NOT NULL;

-- FILES: each belongs to a customer or to an organisation, never to both or to nobody.
CREATE TRIGGER attachment_insert BEFORE INSERT ON attachment WHEN (NEW.customer IS NULL) = (NEW.organisation IS NULL) BEGIN
  SELECT RAISE (ABORT, 'an attachment has one owner');
END;
CREATE TRIGGER attachment_update BEFORE UPDATE OF customer, organisation ON attachment
WHEN (NEW.customer IS NULL) = (NEW.organisation IS NULL) BEGIN
  SELECT RAISE (ABORT, 'an attachment has one owner');
END;

-- WHO LOOKED AT WHAT THE SCREEN KEEPS BACK: when, of whom, which field, and why where that is asked. Never what stood there.
-- It outlives the customer: undoing that somebody was added does not undo that somebody looked.
CREATE TABLE reveal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  staff INTEGER NOT NULL,
  customer INTEGER NOT NULL,
  field TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('shown', 'copied')),
  reason TEXT
) STRICT;
CREATE INDEX reveal_customer ON reveal (customer, id);
CREATE INDEX reveal_who ON reveal (staff, who, at);

-- BY WHICH CHANNEL a customer agreed to be reached, and what for. What was answered last counts (store/hf-withheld.h).
CREATE TABLE consent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  channel TEXT NOT NULL,
  purpose TEXT NOT NULL,
  answer TEXT NOT NULL,
  day TEXT NOT NULL,
  how TEXT,
  staff INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX consent_customer ON consent (customer);
