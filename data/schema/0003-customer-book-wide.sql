-- The customer book, wider.

-- CLASSIFICATION. What a customer's visits say of the customer; the rules are in core/hf-visit-figures.c and
-- core/hf-score.c. The store works these out for all customers when it runs this script.
ALTER TABLE customer ADD COLUMN loyal_since TEXT;
ALTER TABLE customer ADD COLUMN lifelong_since TEXT;
ALTER TABLE customer ADD COLUMN spent INTEGER; -- null for who never came
ALTER TABLE customer ADD COLUMN visit_cycle INTEGER;
ALTER TABLE customer ADD COLUMN next_expected TEXT;
ALTER TABLE customer ADD COLUMN length_score INTEGER;
ALTER TABLE customer ADD COLUMN recency_score INTEGER;
ALTER TABLE customer ADD COLUMN frequency_score INTEGER;
ALTER TABLE customer ADD COLUMN money_score INTEGER;
ALTER TABLE customer ADD COLUMN value_group TEXT;
ALTER TABLE customer ADD COLUMN value_rule TEXT;

-- The stage no longer counts visits itself, so that its rule stands in one place and says since when.
DROP INDEX customer_by_stage;
ALTER TABLE customer DROP COLUMN stage_now;
ALTER TABLE customer ADD COLUMN stage_now TEXT GENERATED ALWAYS AS (coalesce(stage, CASE
  WHEN lifelong_since IS NOT NULL THEN 'lifelong'
  WHEN loyal_since IS NOT NULL THEN 'loyal'
  WHEN visit_count > 0 THEN 'customer'
  ELSE 'potential' END)) VIRTUAL;
CREATE INDEX customer_by_stage ON customer (stage_now, name_sort, id) WHERE archived IS NULL;
ALTER TABLE customer ADD COLUMN value_now TEXT GENERATED ALWAYS AS (coalesce(value, value_rule)) VIRTUAL;
-- By hand, or the lifelong customers of high value.
ALTER TABLE customer ADD COLUMN vip_now INTEGER GENERATED ALWAYS AS
  (coalesce(is_vip, CASE WHEN stage_now = 'lifelong' AND value_now = 'high' THEN 1 END)) VIRTUAL;
CREATE INDEX customer_by_spent ON customer (spent, id) WHERE archived IS NULL;
CREATE INDEX customer_by_expected ON customer (next_expected, id) WHERE archived IS NULL;

-- What scores are measured by: where the fifths of all customers end, and of when that is.
CREATE TABLE score_basis (
  name TEXT NOT NULL,
  step INTEGER NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (name, step)
) STRICT, WITHOUT ROWID;

-- What an own field says, as its kind compares: a number in thousandths, or a day.
ALTER TABLE custom_value ADD COLUMN number INTEGER GENERATED ALWAYS AS (CAST(round(CAST(value AS REAL) * 1000) AS INTEGER)) VIRTUAL;
ALTER TABLE custom_value ADD COLUMN day TEXT GENERATED ALWAYS AS (CASE WHEN value LIKE '____-__-__' THEN value END) VIRTUAL;
CREATE INDEX custom_value_number ON custom_value (field, number);

-- Which cities and districts the book knows, place by place.
CREATE INDEX customer_region ON customer (province, city, district);

-- MEMBERSHIP. Tiers with what they offer, who is in one and how long, and points, whose balance is the sum of what is
-- written here and nowhere else.
CREATE TABLE tier (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL,
  months INTEGER,
  spent_from INTEGER,
  discount TEXT,
  benefits TEXT,
  points_months INTEGER,
  archived INTEGER,
  -- derived
  name_fold TEXT NOT NULL,
  name_sort BLOB NOT NULL
) STRICT;

CREATE TABLE membership (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  tier INTEGER NOT NULL REFERENCES tier (id),
  number TEXT,
  "from" TEXT NOT NULL,
  "to" TEXT,
  note TEXT
) STRICT;
CREATE INDEX membership_customer ON membership (customer, "from");
CREATE INDEX membership_tier ON membership (tier, "to");

CREATE TABLE points (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  date TEXT NOT NULL,
  points INTEGER NOT NULL,
  reason TEXT,
  expires TEXT,
  staff INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX points_customer ON points (customer, date);
CREATE INDEX points_staff ON points (staff) WHERE staff IS NOT NULL;

-- FINDING. The cards a person opened last, by row: outside the history, for nobody undoes having looked. `nth` counts
-- up; when it was is not kept.
CREATE TABLE recent (
  who TEXT NOT NULL,
  entity TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  nth INTEGER NOT NULL,
  PRIMARY KEY (who, entity, row_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX recent_nth ON recent (who, nth);

-- LISTS. Columns by which the list of customers can be sorted.
CREATE INDEX customer_by_first_visit ON customer (first_visit, id) WHERE archived IS NULL;
CREATE INDEX customer_by_visit_count ON customer (visit_count, id) WHERE archived IS NULL;

-- CLASSES OF CASES, each within a wider one or none.
CREATE TABLE case_class (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  axis TEXT NOT NULL,
  name TEXT NOT NULL,
  parent INTEGER REFERENCES case_class (id),
  keywords TEXT,
  archived INTEGER,
  -- derived
  name_fold TEXT NOT NULL,
  name_sort BLOB NOT NULL
) STRICT;
CREATE INDEX case_class_parent ON case_class (parent) WHERE parent IS NOT NULL;

-- Whom the words of a class fit, kept by the store: in that class and in each around it, here called parent.
CREATE TABLE case_member (
  customer INTEGER NOT NULL,
  parent INTEGER NOT NULL,
  PRIMARY KEY (customer, parent)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_member_parent ON case_member (parent, customer);
