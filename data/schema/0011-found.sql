-- When somebody was last spoken with, and finding people by what was said.

-- LAST CONTACT: the day on which somebody was last reached or written to, by whichever channel (core/hf-contact.h). Derived.
ALTER TABLE customer ADD COLUMN last_contact TEXT;
UPDATE customer SET last_contact = date(c.at, 'unixepoch', 'localtime')
  FROM (SELECT customer, max(at) AS at FROM contact WHERE outcome IS NULL OR outcome = 'fine' GROUP BY customer) AS c
  WHERE customer.id = c.customer;
CREATE INDEX customer_by_last_contact ON customer (last_contact, id) WHERE archived IS NULL;

-- WHAT WAS SAID in calls and written in notes is found by its words: the indexes over contact and memo are made by the program
-- (store/sqlite/hf-said-index.c), from the rows themselves.

-- WHO IS TO BE CALLED IN AN EMERGENCY is part of the search text. The program writes that of those anew who have somebody, as
-- long as this says so (store/hf-search-doc.c).
INSERT INTO meta (key, value) VALUES ('search-again', 'emergency');

-- READ-ONLY: an own field is not changed where a choice says certain things (core/hf-own-fields.c).
ALTER TABLE custom_field ADD COLUMN locked_by INTEGER REFERENCES custom_field (id);
ALTER TABLE custom_field ADD COLUMN locked_for TEXT;

-- RESULTS: which tests a book has values of, of which only a laboratory knows (session/health/hf-health-used.c).
CREATE INDEX measurement_indicator ON measurement (indicator);

-- STARS: whom somebody on the staff has an eye on.
CREATE TABLE star (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  staff INTEGER NOT NULL REFERENCES staff (id),
  customer INTEGER NOT NULL REFERENCES customer (id)
) STRICT;
CREATE INDEX star_customer ON star (customer, staff);
CREATE INDEX star_staff ON star (staff, customer);
