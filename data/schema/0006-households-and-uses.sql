-- Who lives together, what is used of what a customer has, and who is in the archive.

-- USES OF SERVICE PACKAGES. What is left of an item is what was agreed without these, and stands nowhere.
CREATE TABLE package_use (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  given_item INTEGER NOT NULL REFERENCES given_item (id),
  date TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  staff INTEGER REFERENCES staff (id),
  note TEXT
) STRICT;
CREATE INDEX package_use_customer ON package_use (customer, date);
CREATE INDEX package_use_given_item ON package_use (given_item);
CREATE INDEX package_use_staff ON package_use (staff) WHERE staff IS NOT NULL;

-- WHERE POINTS COME FROM: the visit or the follow-up an entry was made for.
ALTER TABLE points ADD COLUMN visit INTEGER REFERENCES visit (id);
ALTER TABLE points ADD COLUMN follow_up INTEGER REFERENCES follow_up (id);
CREATE INDEX points_visit ON points (visit) WHERE visit IS NOT NULL;
CREATE INDEX points_follow_up ON points (follow_up) WHERE follow_up IS NOT NULL;

-- THE ARCHIVE IS SEARCHED TOO. The search text of an archived customer has a mark, by which they are found among a million.
-- The index cannot be reached from here: the program marks those who are archived already (store/hf-search-doc.c).

-- HOUSEHOLDS. Whoever lives together has the same one: its name, or the number another program knows it by. A household
-- is those who have it, so there is nothing to be kept of one without members.
ALTER TABLE customer ADD COLUMN household TEXT;
CREATE INDEX customer_by_household ON customer (household, name_sort, id) WHERE archived IS NULL;

-- CLASSES SET BY HAND, whatever the words of a class say. Where belongs is null the rule counts again, and the row stays
-- for its history.
CREATE TABLE class_choice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  class INTEGER NOT NULL REFERENCES case_class (id),
  belongs TEXT,
  reason TEXT
) STRICT;
CREATE INDEX class_choice_customer ON class_choice (customer, class);
CREATE INDEX class_choice_class ON class_choice (class);
-- Derived: whether any of the customer's is.
ALTER TABLE customer ADD COLUMN class_by_hand INTEGER;
