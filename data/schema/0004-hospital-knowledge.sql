-- What the hospital knows of itself.

-- DEPARTMENTS AND STAFF. Who heads a department is the staff whose role it is; nothing else says so.
ALTER TABLE department ADD COLUMN functions TEXT;
ALTER TABLE department ADD COLUMN services TEXT;
ALTER TABLE staff ADD COLUMN title TEXT;
ALTER TABLE staff ADD COLUMN specialty TEXT;
ALTER TABLE staff ADD COLUMN introduction TEXT;
CREATE INDEX staff_by_name ON staff (name_sort, id) WHERE archived IS NULL;

-- The roster: weeks as they usually are, and the days that differ. Who is on duty is core/hf-duty-plan.c's to say.
CREATE TABLE duty (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  staff INTEGER NOT NULL REFERENCES staff (id),
  weekday TEXT NOT NULL,
  begins TEXT NOT NULL,
  ends TEXT NOT NULL,
  place TEXT,
  "from" TEXT,
  "to" TEXT
) STRICT;
CREATE INDEX duty_staff ON duty (staff, weekday, begins);
CREATE INDEX duty_weekday ON duty (weekday, begins);

CREATE TABLE duty_exception (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  staff INTEGER NOT NULL REFERENCES staff (id),
  date TEXT NOT NULL,
  kind TEXT NOT NULL,
  begins TEXT,
  ends TEXT,
  place TEXT,
  note TEXT
) STRICT;
CREATE INDEX duty_exception_staff ON duty_exception (staff, date);
CREATE INDEX duty_exception_date ON duty_exception (date);

-- SERVICE PACKAGES, and those given to a customer with the items and prices of that day.
CREATE TABLE package (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL,
  months INTEGER,
  note TEXT,
  archived INTEGER,
  -- derived
  name_fold TEXT NOT NULL,
  name_sort BLOB NOT NULL
) STRICT;

CREATE TABLE package_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  package INTEGER NOT NULL REFERENCES package (id),
  name TEXT NOT NULL,
  price INTEGER NOT NULL,
  quantity INTEGER NOT NULL,
  note TEXT
) STRICT;
CREATE INDEX package_item_package ON package_item (package);

CREATE TABLE given_package (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  package INTEGER NOT NULL REFERENCES package (id),
  given TEXT NOT NULL,
  expires TEXT,
  staff INTEGER REFERENCES staff (id),
  note TEXT
) STRICT;
CREATE INDEX given_package_customer ON given_package (customer, given);
CREATE INDEX given_package_package ON given_package (package);
CREATE INDEX given_package_staff ON given_package (staff) WHERE staff IS NOT NULL;

CREATE TABLE given_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  given_package INTEGER NOT NULL REFERENCES given_package (id),
  name TEXT NOT NULL,
  price INTEGER NOT NULL,
  quantity INTEGER NOT NULL,
  note TEXT
) STRICT;
CREATE INDEX given_item_given_package ON given_item (given_package);

-- SERVICE SCORES: a month of all staff is read from service_score_date alone.
CREATE TABLE service_score (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  staff INTEGER NOT NULL REFERENCES staff (id),
  date TEXT NOT NULL,
  points INTEGER NOT NULL,
  reason TEXT NOT NULL,
  customer INTEGER REFERENCES customer (id),
  follow_up INTEGER REFERENCES follow_up (id),
  author INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX service_score_staff ON service_score (staff, date);
CREATE INDEX service_score_date ON service_score (date, staff, points);
CREATE INDEX service_score_customer ON service_score (customer) WHERE customer IS NOT NULL;
CREATE INDEX service_score_follow_up ON service_score (follow_up) WHERE follow_up IS NOT NULL;
CREATE INDEX service_score_author ON service_score (author) WHERE author IS NOT NULL;

-- TRAINING.
CREATE TABLE training (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  staff INTEGER NOT NULL REFERENCES staff (id),
  topic TEXT NOT NULL,
  kind TEXT NOT NULL,
  date TEXT NOT NULL,
  passed INTEGER,
  expires TEXT,
  note TEXT
) STRICT;
CREATE INDEX training_staff ON training (staff, date);
CREATE INDEX training_expires ON training (expires) WHERE expires IS NOT NULL;

-- KNOWLEDGE BASE. Articles on departments, experts, prices, drugs, questions, diseases, lab values and procedures.
CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  class TEXT,
  department INTEGER REFERENCES department (id),
  price INTEGER,
  unit TEXT,
  property TEXT,
  indication TEXT,
  side_effect TEXT,
  text TEXT,
  keywords TEXT,
  checked TEXT,
  pinned TEXT,
  pin_words TEXT,
  pin_class INTEGER REFERENCES case_class (id),
  archived INTEGER,
  -- derived
  name_fold TEXT NOT NULL,
  name_sort BLOB NOT NULL
) STRICT;
CREATE INDEX article_by_name ON article (name_sort, id) WHERE archived IS NULL;
CREATE INDEX article_by_kind ON article (kind, name_sort, id) WHERE archived IS NULL;
CREATE INDEX article_name ON article (name_fold);
CREATE INDEX article_department ON article (department) WHERE department IS NOT NULL;
CREATE INDEX article_pin_class ON article (pin_class) WHERE pin_class IS NOT NULL;
CREATE INDEX article_pinned ON article (pinned) WHERE pinned IS NOT NULL AND archived IS NULL;

-- What an article is found by; the full-text index beside it is the engine's own.
CREATE TABLE article_doc (
  id INTEGER PRIMARY KEY,
  words TEXT NOT NULL,
  pinyin TEXT NOT NULL,
  digits TEXT NOT NULL
) STRICT;

-- DAYS THAT COME BACK, found by the day of the year: MM-DD, and Lmm-dd of the lunar calendar, which is worked out
-- beside this script.
ALTER TABLE special_day ADD COLUMN recurs TEXT;
DROP INDEX special_day_year;
CREATE INDEX special_day_recurs ON special_day (recurs, customer) WHERE recurs IS NOT NULL;
CREATE INDEX customer_birthday ON customer (substr (birth_date, 6));

-- WHOM ONE TALKS TO in an organisation, found by name without reading all members of all organisations.
CREATE INDEX member_contact ON member (organisation, customer) WHERE role IS NOT NULL AND "to" IS NULL;
