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

-- WHOM A BATCH OF LEADS BROUGHT is counted each time its line is opened.
CREATE INDEX customer_by_origin_detail ON customer (origin_detail) WHERE origin_detail IS NOT NULL;
