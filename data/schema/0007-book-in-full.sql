-- What a hospital adds to its cards, what a card lacks, which decision on a class was the last, and what organisations have.

-- OWN FIELDS: for whom what they say is, as the program's own table of fields has it for the others, and whether each
-- card is wanted to have it.
ALTER TABLE custom_field ADD COLUMN level TEXT NOT NULL DEFAULT 'personal';
ALTER TABLE custom_field ADD COLUMN wanted INTEGER;

-- WHAT A CARD LACKS of what every card is wanted to have. Derived: how many own fields; the rest follows.
ALTER TABLE customer ADD COLUMN lacks_own INTEGER;
ALTER TABLE customer ADD COLUMN lacks INTEGER GENERATED ALWAYS AS (
  (sex IS NULL) + (birth_date IS NULL) + (phone IS NULL) + (district IS NULL) + (occupation IS NULL) + (marital IS NULL) +
  (origin IS NULL) + (owner IS NULL) + (grade IS NULL) + (allergies IS NULL) + (interests IS NULL) +
  (preferred_channel IS NULL) + coalesce(lacks_own, 0)) VIRTUAL;
CREATE INDEX customer_by_lacks ON customer (lacks, name_sort, id) WHERE archived IS NULL;

-- CLASSES SET BY HAND: when that was decided. A merge may bring together two decisions, of which the later one counts;
-- what was decided before this was known comes before.
ALTER TABLE class_choice ADD COLUMN decided INTEGER;
-- Everybody is classified anew: who was put into a class used to be in those around it whatever was decided of these.
DELETE FROM score_basis WHERE name = 'classes';

-- REMINDERS: until when each of the staff has looked at what was told; 0 for nobody in particular. Before, whoever looked
-- did so for all (delivered.seen).
CREATE TABLE reminder_seen (
  staff INTEGER PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT;

-- FILES OF ORGANISATIONS: an attachment hangs on a customer or on an organisation. The table is made anew, since a column
-- cannot become optional. What was given out as a number before is not given out again.
CREATE TABLE attachment_anew (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER REFERENCES customer (id),
  organisation INTEGER REFERENCES organisation (id),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  hash TEXT NOT NULL,
  at INTEGER NOT NULL,
  staff INTEGER REFERENCES staff (id),
  note TEXT
) STRICT;
INSERT INTO sqlite_sequence (name, seq) SELECT 'attachment_anew', seq FROM sqlite_sequence WHERE name = 'attachment';
INSERT INTO attachment_anew (id, rev, customer, name, media_type, size, hash, at, staff, note)
  SELECT id, rev, customer, name, media_type, size, hash, at, staff, note FROM attachment ORDER BY id;
DROP TABLE attachment;
ALTER TABLE attachment_anew RENAME TO attachment;
CREATE INDEX attachment_customer ON attachment (customer) WHERE customer IS NOT NULL;
CREATE INDEX attachment_organisation ON attachment (organisation) WHERE organisation IS NOT NULL;
CREATE INDEX attachment_hash ON attachment (hash);
CREATE INDEX attachment_staff ON attachment (staff) WHERE staff IS NOT NULL;

-- STAGES OF PARTNERS: one of them at a time is listed, and each is counted.
CREATE INDEX organisation_by_stage ON organisation (stage, name_sort, id) WHERE archived IS NULL;

-- BY THE LAST PLACES OF AN IDENTITY CARD somebody is found who remembers no more. From the end, as an index knows beginnings.
CREATE INDEX customer_by_id_tail ON customer (
  upper(substr(id_number, -1, 1)) || upper(substr(id_number, -2, 1)) || upper(substr(id_number, -3, 1)) ||
  upper(substr(id_number, -4, 1)) || upper(substr(id_number, -5, 1)) || upper(substr(id_number, -6, 1)))
  WHERE id_number IS NOT NULL;

-- DIAGNOSES are part of the search text of a customer. The program adds those of the visits that are there already
-- (store/hf-search-doc.c).

-- VISITS AND CONTACTS entered by hand: by which channel somebody came; who called whom, for how long, and why.
ALTER TABLE visit ADD COLUMN channel TEXT;
ALTER TABLE contact ADD COLUMN direction TEXT;
ALTER TABLE contact ADD COLUMN minutes INTEGER;
ALTER TABLE contact ADD COLUMN reason TEXT;

-- HISTORY: of whom a deleted row was a part, a telephone number for one, as the row can no longer tell.
ALTER TABLE change ADD COLUMN customer INTEGER;
CREATE INDEX change_customer ON change (customer) WHERE customer IS NOT NULL;
