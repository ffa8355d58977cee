-- The customer book in full: what a card can say of a person, organisations, and what hangs on either.

-- Books of the trial versions before the first release lack this table and cannot be brought up to date: it ends here.
SELECT open FROM follow_up_open LIMIT 0;

ALTER TABLE customer ADD COLUMN id_number TEXT;
ALTER TABLE customer ADD COLUMN category TEXT;
ALTER TABLE customer ADD COLUMN native_place TEXT;
ALTER TABLE customer ADD COLUMN position TEXT;
ALTER TABLE customer ADD COLUMN education TEXT;
ALTER TABLE customer ADD COLUMN marital TEXT;
ALTER TABLE customer ADD COLUMN life_stage TEXT;
ALTER TABLE customer ADD COLUMN life_stage_since TEXT;
ALTER TABLE customer ADD COLUMN family TEXT;
ALTER TABLE customer ADD COLUMN economy TEXT;
ALTER TABLE customer ADD COLUMN assets TEXT;
ALTER TABLE customer ADD COLUMN hobbies TEXT;
ALTER TABLE customer ADD COLUMN personality TEXT;
ALTER TABLE customer ADD COLUMN allergies TEXT;
ALTER TABLE customer ADD COLUMN hereditary TEXT;
ALTER TABLE customer ADD COLUMN constitution TEXT;
ALTER TABLE customer ADD COLUMN payer TEXT;
ALTER TABLE customer ADD COLUMN spending TEXT;
ALTER TABLE customer ADD COLUMN interests TEXT;
ALTER TABLE customer ADD COLUMN topics TEXT;
ALTER TABLE customer ADD COLUMN decision_factors TEXT;
ALTER TABLE customer ADD COLUMN goals TEXT;
ALTER TABLE customer ADD COLUMN origin_detail TEXT;
ALTER TABLE customer ADD COLUMN referrer INTEGER REFERENCES customer (id);
ALTER TABLE customer ADD COLUMN stage TEXT;
ALTER TABLE customer ADD COLUMN stage_reason TEXT;
ALTER TABLE customer ADD COLUMN value TEXT;
ALTER TABLE customer ADD COLUMN need TEXT;
ALTER TABLE customer ADD COLUMN is_vip INTEGER;
ALTER TABLE customer ADD COLUMN recommends INTEGER;
ALTER TABLE customer ADD COLUMN trusts INTEGER;
ALTER TABLE customer ADD COLUMN preferred_channel TEXT;
ALTER TABLE customer ADD COLUMN preferred_time TEXT;
ALTER TABLE customer ADD COLUMN language TEXT;
ALTER TABLE customer ADD COLUMN emergency TEXT;
ALTER TABLE customer ADD COLUMN merged_into INTEGER REFERENCES customer (id);
-- How close somebody has come: by hand, or by how often and over how many years they came.
ALTER TABLE customer ADD COLUMN stage_now TEXT GENERATED ALWAYS AS (coalesce(stage, CASE
  WHEN visit_count = 0 THEN 'potential'
  WHEN visit_count >= 10 AND julianday(last_visit) - julianday(first_visit) >= 1095 THEN 'lifelong'
  WHEN visit_count >= 4 AND julianday(last_visit) - julianday(first_visit) >= 365 THEN 'loyal'
  ELSE 'customer' END)) VIRTUAL;
CREATE INDEX customer_by_stage ON customer (stage_now, name_sort, id) WHERE archived IS NULL;
CREATE INDEX customer_archived ON customer (archived) WHERE archived IS NOT NULL;
CREATE INDEX customer_referrer ON customer (referrer) WHERE referrer IS NOT NULL;
CREATE INDEX customer_merged ON customer (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX customer_id_number ON customer (id_number) WHERE id_number IS NOT NULL;

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL,
  pinyin TEXT,
  kind TEXT,
  stage TEXT,
  value TEXT,
  province TEXT,
  city TEXT,
  district TEXT,
  street TEXT,
  phone TEXT,
  fax TEXT,
  website TEXT,
  email TEXT,
  manager TEXT,
  liaison INTEGER REFERENCES customer (id),
  business TEXT,
  headcount INTEGER,
  enrolled INTEGER,
  relation TEXT,
  complement TEXT,
  owner INTEGER REFERENCES staff (id),
  tags TEXT,
  note TEXT,
  archived INTEGER,
  -- derived
  name_fold TEXT NOT NULL,
  name_sort BLOB NOT NULL,
  agreement_ends TEXT,
  member_count INTEGER NOT NULL DEFAULT 0,
  last_activity TEXT,
  next_activity TEXT
) STRICT;
CREATE INDEX organisation_fold ON organisation (name_fold);
CREATE INDEX organisation_by_name ON organisation (name_sort, id) WHERE archived IS NULL;
CREATE INDEX organisation_by_agreement ON organisation (agreement_ends, id) WHERE archived IS NULL;
CREATE INDEX organisation_by_members ON organisation (member_count, id) WHERE archived IS NULL;
CREATE INDEX organisation_by_last ON organisation (last_activity, id) WHERE archived IS NULL;
CREATE INDEX organisation_by_next ON organisation (next_activity, id) WHERE archived IS NULL;
CREATE INDEX organisation_liaison ON organisation (liaison) WHERE liaison IS NOT NULL;
CREATE INDEX organisation_owner ON organisation (owner) WHERE owner IS NOT NULL;

CREATE TABLE handle (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  invalid INTEGER,
  position INTEGER
) STRICT;
CREATE INDEX handle_customer ON handle (customer);

CREATE TABLE special_day (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  kind TEXT NOT NULL,
  date TEXT NOT NULL,
  is_lunar INTEGER,
  greeting INTEGER,
  note TEXT
) STRICT;
CREATE INDEX special_day_customer ON special_day (customer);
CREATE INDEX special_day_year ON special_day (is_lunar, substr(date, 6));

CREATE TABLE relation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  other INTEGER NOT NULL REFERENCES customer (id),
  kind TEXT NOT NULL,
  note TEXT
) STRICT;
CREATE INDEX relation_customer ON relation (customer);
CREATE INDEX relation_other ON relation (other);

CREATE TABLE member (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  organisation INTEGER NOT NULL REFERENCES organisation (id),
  customer INTEGER NOT NULL REFERENCES customer (id),
  role TEXT,
  "from" TEXT,
  "to" TEXT
) STRICT;
CREATE INDEX member_organisation ON member (organisation);
CREATE INDEX member_customer ON member (customer);

CREATE TABLE agreement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  organisation INTEGER NOT NULL REFERENCES organisation (id),
  number TEXT,
  signed TEXT,
  expires TEXT,
  discount TEXT,
  terms TEXT,
  alert_days INTEGER
) STRICT;
CREATE INDEX agreement_organisation ON agreement (organisation);
CREATE INDEX agreement_expires ON agreement (expires) WHERE expires IS NOT NULL;

CREATE TABLE activity (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  organisation INTEGER NOT NULL REFERENCES organisation (id),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  due TEXT,
  done TEXT,
  attended INTEGER,
  note TEXT,
  staff INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX activity_organisation ON activity (organisation);
CREATE INDEX activity_open ON activity (due) WHERE done IS NULL;
CREATE INDEX activity_staff ON activity (staff) WHERE staff IS NOT NULL;

CREATE TABLE responsible (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  staff INTEGER NOT NULL REFERENCES staff (id),
  role TEXT NOT NULL
) STRICT;
CREATE INDEX responsible_customer ON responsible (customer);
CREATE INDEX responsible_staff ON responsible (staff, role);

CREATE TABLE measurement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  indicator TEXT NOT NULL,
  date TEXT NOT NULL,
  value INTEGER NOT NULL,
  second INTEGER,
  note TEXT,
  source TEXT
) STRICT;
CREATE INDEX measurement_customer ON measurement (customer, indicator, date);

CREATE TABLE memo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  at INTEGER NOT NULL,
  text TEXT NOT NULL,
  is_pinned INTEGER,
  is_private INTEGER,
  staff INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX memo_customer ON memo (customer, at);
CREATE INDEX memo_staff ON memo (staff) WHERE staff IS NOT NULL;

CREATE TABLE custom_field (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  options TEXT,
  position INTEGER,
  archived INTEGER,
  -- derived
  name_fold TEXT NOT NULL,
  name_sort BLOB NOT NULL
) STRICT;

CREATE TABLE custom_value (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  field INTEGER NOT NULL REFERENCES custom_field (id),
  value TEXT NOT NULL
) STRICT;
CREATE INDEX custom_value_customer ON custom_value (customer);
CREATE INDEX custom_value_field ON custom_value (field, value);

CREATE TABLE segment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL,
  filter TEXT NOT NULL,
  owner INTEGER REFERENCES staff (id),
  is_shared INTEGER,
  position INTEGER,
  -- derived
  name_fold TEXT NOT NULL,
  name_sort BLOB NOT NULL
) STRICT;
CREATE INDEX segment_owner ON segment (owner) WHERE owner IS NOT NULL;

CREATE TABLE distinct_pair (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  other INTEGER NOT NULL REFERENCES customer (id)
) STRICT;
CREATE INDEX distinct_pair_customer ON distinct_pair (customer, other);
CREATE INDEX distinct_pair_other ON distinct_pair (other);

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  hash TEXT NOT NULL,
  at INTEGER NOT NULL,
  staff INTEGER REFERENCES staff (id),
  note TEXT
) STRICT;
CREATE INDEX attachment_customer ON attachment (customer);
CREATE INDEX attachment_hash ON attachment (hash);
CREATE INDEX attachment_staff ON attachment (staff) WHERE staff IS NOT NULL;

-- What an organisation's list shows follows from single rows, whoever writes them.
CREATE TRIGGER agreement_insert AFTER INSERT ON agreement BEGIN
  UPDATE organisation SET agreement_ends = (SELECT max(expires) FROM agreement WHERE organisation = NEW.organisation) WHERE id = NEW.organisation;
END;
CREATE TRIGGER agreement_delete AFTER DELETE ON agreement BEGIN
  UPDATE organisation SET agreement_ends = (SELECT max(expires) FROM agreement WHERE organisation = OLD.organisation) WHERE id = OLD.organisation;
END;
CREATE TRIGGER agreement_update AFTER UPDATE ON agreement BEGIN
  UPDATE organisation SET agreement_ends = (SELECT max(expires) FROM agreement WHERE organisation = OLD.organisation) WHERE id = OLD.organisation;
  UPDATE organisation SET agreement_ends = (SELECT max(expires) FROM agreement WHERE organisation = NEW.organisation) WHERE id = NEW.organisation;
END;
CREATE TRIGGER member_insert AFTER INSERT ON member BEGIN
  UPDATE organisation SET member_count = (SELECT count(*) FROM member WHERE organisation = NEW.organisation AND "to" IS NULL) WHERE id = NEW.organisation;
END;
CREATE TRIGGER member_delete AFTER DELETE ON member BEGIN
  UPDATE organisation SET member_count = (SELECT count(*) FROM member WHERE organisation = OLD.organisation AND "to" IS NULL) WHERE id = OLD.organisation;
END;
CREATE TRIGGER member_update AFTER UPDATE ON member BEGIN
  UPDATE organisation SET member_count = (SELECT count(*) FROM member WHERE organisation = OLD.organisation AND "to" IS NULL) WHERE id = OLD.organisation;
  UPDATE organisation SET member_count = (SELECT count(*) FROM member WHERE organisation = NEW.organisation AND "to" IS NULL) WHERE id = NEW.organisation;
END;
CREATE TRIGGER activity_insert AFTER INSERT ON activity BEGIN
  UPDATE organisation SET last_activity = (SELECT max(done) FROM activity WHERE organisation = NEW.organisation),
    next_activity = (SELECT min(due) FROM activity WHERE organisation = NEW.organisation AND done IS NULL) WHERE id = NEW.organisation;
END;
CREATE TRIGGER activity_delete AFTER DELETE ON activity BEGIN
  UPDATE organisation SET last_activity = (SELECT max(done) FROM activity WHERE organisation = OLD.organisation),
    next_activity = (SELECT min(due) FROM activity WHERE organisation = OLD.organisation AND done IS NULL) WHERE id = OLD.organisation;
END;
CREATE TRIGGER activity_update AFTER UPDATE ON activity BEGIN
  UPDATE organisation SET last_activity = (SELECT max(done) FROM activity WHERE organisation = OLD.organisation),
    next_activity = (SELECT min(due) FROM activity WHERE organisation = OLD.organisation AND done IS NULL) WHERE id = OLD.organisation;
  UPDATE organisation SET last_activity = (SELECT max(done) FROM activity WHERE organisation = NEW.organisation),
    next_activity = (SELECT min(due) FROM activity WHERE organisation = NEW.organisation AND done IS NULL) WHERE id = NEW.organisation;
END;
