-- What is remembered from here on.

-- BENEFITS OF A TIER, each of its own, so that what is used of it can be counted.
CREATE TABLE tier_benefit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  tier INTEGER NOT NULL REFERENCES tier (id),
  name TEXT NOT NULL,
  times INTEGER -- a year; NULL: as often as one likes
) STRICT;
CREATE INDEX tier_benefit_tier ON tier_benefit (tier);

-- USES OF BENEFITS say by its name what was used: a tier may lose a benefit, and who rises to another tier that has the
-- same one used it all the same.
CREATE TABLE benefit_use (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  benefit TEXT NOT NULL,
  date TEXT NOT NULL,
  staff INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX benefit_use_customer ON benefit_use (customer, date);
CREATE INDEX benefit_use_staff ON benefit_use (staff) WHERE staff IS NOT NULL;

-- WHAT WAS LOOKED FOR LAST, by whom: in which order, but not when. Like what was opened last it is no history.
CREATE TABLE searched (
  who TEXT NOT NULL,
  text TEXT NOT NULL,
  nth INTEGER NOT NULL,
  PRIMARY KEY (who, text)
) STRICT, WITHOUT ROWID;
CREATE INDEX searched_nth ON searched (who, nth);

-- SAVED SEGMENTS are of customers, or of what they name: organisations have theirs.
ALTER TABLE segment ADD COLUMN entity TEXT;

-- ORGANISATIONS are listed by what they are and by how many work there.
CREATE INDEX organisation_by_kind ON organisation (kind, name_sort, id) WHERE archived IS NULL;
CREATE INDEX organisation_by_headcount ON organisation (headcount, id) WHERE archived IS NULL;

-- WHOM A BATCH OF LEADS BROUGHT is counted each time its line is opened.
CREATE INDEX customer_by_origin_detail ON customer (origin_detail) WHERE origin_detail IS NOT NULL;

-- NOTES SHOWN AT ONCE, when the card of whoever they are about is opened: from what day on no longer, and since when they
-- are put away.
ALTER TABLE memo ADD COLUMN popup TEXT;
ALTER TABLE memo ADD COLUMN popup_off TEXT;
ALTER TABLE memo ADD COLUMN popup_archived INTEGER;

-- WHAT IS REMEMBERED OF A PERSON: in which mood somebody called, what was given and received, how one met.
ALTER TABLE contact ADD COLUMN emotion TEXT;
ALTER TABLE customer ADD COLUMN how_met TEXT;
ALTER TABLE customer ADD COLUMN quick_facts TEXT;
CREATE TABLE gift (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  date TEXT NOT NULL,
  direction TEXT NOT NULL,
  kind TEXT NOT NULL,
  note TEXT
) STRICT;
CREATE INDEX gift_customer ON gift (customer, date);

-- OWN FIELDS that have to be filled in, and those that are there only where another one says something.
ALTER TABLE custom_field ADD COLUMN required INTEGER;
ALTER TABLE custom_field ADD COLUMN shown_by INTEGER REFERENCES custom_field (id);
ALTER TABLE custom_field ADD COLUMN shown_for TEXT;

-- A PHOTO of a customer is one of the attached files.
ALTER TABLE attachment ADD COLUMN photo INTEGER;

-- RISKS with an organisation, as somebody foresees them.
ALTER TABLE organisation ADD COLUMN risks TEXT;

-- HISTORY OF A CARD tells what was changed of its entries. Few of the many are ever changed: these alone are looked at.
CREATE INDEX visit_changed ON visit (customer) WHERE rev > 0;
CREATE INDEX contact_changed ON contact (customer) WHERE rev > 0;
CREATE INDEX measurement_changed ON measurement (customer) WHERE rev > 0;
CREATE INDEX memo_changed ON memo (customer) WHERE rev > 0;

-- Of what else than a customer a deleted row was a part: an agreement of an organisation, for one.
ALTER TABLE change ADD COLUMN whole INTEGER;
CREATE INDEX change_whole ON change (entity, whole) WHERE whole IS NOT NULL;
