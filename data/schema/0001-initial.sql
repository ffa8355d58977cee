-- The book. Dates are ISO text, instants UTC seconds, money fen. Columns after a line "derived" are kept by the store.

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE department (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL,
  archived INTEGER,
  -- derived
  name_fold TEXT NOT NULL,
  name_sort BLOB NOT NULL
) STRICT;
CREATE INDEX department_name ON department (name_fold);

CREATE TABLE staff (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  department INTEGER REFERENCES department (id),
  archived INTEGER,
  -- derived
  name_fold TEXT NOT NULL,
  name_sort BLOB NOT NULL
) STRICT;
CREATE INDEX staff_name ON staff (name_fold);
CREATE INDEX staff_department ON staff (department) WHERE department IS NOT NULL;

CREATE TABLE customer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL,
  pinyin TEXT,
  sex TEXT,
  birth_date TEXT,
  birth_precision TEXT,
  province TEXT,
  city TEXT,
  district TEXT,
  street TEXT,
  occupation TEXT,
  origin TEXT,
  owner INTEGER REFERENCES staff (id),
  grade TEXT,
  tags TEXT,
  note TEXT,
  deceased TEXT,
  do_not_contact INTEGER,
  similar_to INTEGER REFERENCES customer (id),
  archived INTEGER,
  -- derived
  name_fold TEXT NOT NULL,
  name_sort BLOB NOT NULL,
  phone TEXT,
  first_visit TEXT,
  last_visit TEXT,
  visit_count INTEGER NOT NULL DEFAULT 0,
  next_follow_up TEXT
) STRICT;
CREATE INDEX customer_fold ON customer (name_fold, birth_date);
CREATE INDEX customer_by_name ON customer (name_sort, id) WHERE archived IS NULL;
CREATE INDEX customer_by_grade ON customer (grade, name_sort, id) WHERE archived IS NULL;
CREATE INDEX customer_by_last_visit ON customer (last_visit, id) WHERE archived IS NULL;
CREATE INDEX customer_by_next_follow_up ON customer (next_follow_up, id) WHERE archived IS NULL;
CREATE INDEX customer_by_owner ON customer (owner, name_sort, id) WHERE archived IS NULL;
CREATE INDEX customer_similar ON customer (similar_to) WHERE similar_to IS NOT NULL;

CREATE TABLE phone (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  number TEXT NOT NULL,
  whose TEXT,
  position INTEGER,
  invalid INTEGER,
  -- derived
  number_digits TEXT NOT NULL,
  number_tail TEXT NOT NULL
) STRICT;
CREATE INDEX phone_customer ON phone (customer);
CREATE INDEX phone_digits ON phone (number_digits);
CREATE INDEX phone_tail ON phone (number_tail);

CREATE TABLE external_id (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  source TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX external_id_value ON external_id (value, source);
CREATE INDEX external_id_customer ON external_id (customer);

CREATE TABLE visit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  date TEXT NOT NULL,
  time TEXT,
  department INTEGER, -- no foreign keys for these two: without an index on ten million visits every deletion of a
  doctor INTEGER,     -- staff row would scan them; `check` finds dangling ones by the roll-ups
  kind TEXT,
  diagnosis TEXT,
  fee INTEGER,
  recorded_kind TEXT,
  source TEXT,
  external_id TEXT,
  -- derived
  flags INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX visit_customer ON visit (customer, date);
CREATE INDEX visit_date ON visit (date, time, id);
CREATE UNIQUE INDEX visit_external_id ON visit (external_id, source) WHERE external_id IS NOT NULL;

CREATE TABLE follow_up (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  visit INTEGER REFERENCES visit (id),
  reason TEXT, -- as somebody typed it; where there is none it is worded from the visit for whoever reads it
  grade TEXT NOT NULL,
  due TEXT NOT NULL,
  promised TEXT,
  not_before TEXT,
  "limit" TEXT,
  owner INTEGER REFERENCES staff (id),
  channel TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  closed INTEGER,
  source TEXT,
  external_id TEXT,
  -- derived; the queue's order: promised call-backs, then the grades
  queue_rank INTEGER GENERATED ALWAYS AS (
    CASE WHEN promised IS NOT NULL THEN 0 WHEN grade = 'A' THEN 1 WHEN grade = 'B' THEN 2 ELSE 3 END) VIRTUAL,
  -- the civil minute from which it may be worked on, '2023-11-21 14:00'; the day alone sorts before its minutes
  ready_from TEXT GENERATED ALWAYS AS (due || coalesce(' ' || coalesce(promised, not_before), '')) VIRTUAL
) STRICT;
CREATE INDEX follow_up_customer ON follow_up (customer);
CREATE INDEX follow_up_visit ON follow_up (visit) WHERE visit IS NOT NULL;
CREATE INDEX follow_up_queue ON follow_up (queue_rank, due, promised, id) WHERE state = 'open';
CREATE INDEX follow_up_due ON follow_up (due, queue_rank, promised, id) WHERE state = 'open'; -- a day's agenda
CREATE INDEX follow_up_timed ON follow_up (due)
  WHERE state = 'open' AND (promised IS NOT NULL OR not_before IS NOT NULL); -- few; what reminders look for each minute
CREATE INDEX follow_up_closed ON follow_up (closed) WHERE closed IS NOT NULL;
CREATE INDEX follow_up_closed_due ON follow_up (due) WHERE closed IS NOT NULL;
CREATE UNIQUE INDEX follow_up_external_id ON follow_up (external_id, source) WHERE external_id IS NOT NULL;

CREATE TABLE contact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  follow_up INTEGER REFERENCES follow_up (id),
  at INTEGER NOT NULL,
  channel TEXT NOT NULL,
  outcome TEXT,
  note TEXT,
  staff INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX contact_customer ON contact (customer, at);
CREATE INDEX contact_follow_up ON contact (follow_up) WHERE follow_up IS NOT NULL;
CREATE INDEX contact_at ON contact (at);

-- The history, which is audit and undo in one: a step is one change set, a change one row of it. `before` and `after`
-- hold the fields that changed. Rows inserted by a batch are kept as a range of ids: what they were at first follows
-- from what they are now and the changes since.
CREATE TABLE step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  who TEXT NOT NULL,
  at INTEGER NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target INTEGER REFERENCES step (id),
  key TEXT UNIQUE,
  source TEXT,
  is_batch INTEGER NOT NULL DEFAULT 0,
  n_rows INTEGER NOT NULL DEFAULT 0,
  -- where an original step stands, and the step whose changes describe it as it is now
  state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'dropped')),
  latest INTEGER
) STRICT;
CREATE INDEX step_undo ON step (who, state, id) WHERE kind = 'do';

CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step INTEGER NOT NULL REFERENCES step (id),
  entity TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before BLOB,
  after BLOB
) STRICT;
CREATE INDEX change_step ON change (step);
CREATE INDEX change_row ON change (entity, row_id);

CREATE TABLE change_range (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step INTEGER NOT NULL REFERENCES step (id),
  entity TEXT NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL
) STRICT;
CREATE INDEX change_range_step ON change_range (step);

-- Roll-up of the open follow-ups, kept in the transaction that changes one. Each counts in the cells of its owner and,
-- as owner 0, in those of everyone. A queue of thousands is a sum over few cells: the days and the agreed times of day.
CREATE TABLE follow_up_open (
  owner INTEGER NOT NULL,
  ready_from TEXT NOT NULL,
  grade TEXT NOT NULL,
  open INTEGER NOT NULL,
  calls INTEGER NOT NULL, -- of these by telephone
  promised INTEGER NOT NULL, -- of these promised to the customer
  PRIMARY KEY (owner, ready_from, grade)
) STRICT, WITHOUT ROWID;

-- Roll-ups of visits, kept in the transaction that changes a visit. Each visit counts in three scopes: 'all' (key 0),
-- 'department' and 'doctor' (key: the row's id, 0 for none), so that a report reads as many cells as it has to add up.
CREATE TABLE visit_day (
  scope TEXT NOT NULL,
  day TEXT NOT NULL,
  key INTEGER NOT NULL,
  visits INTEGER NOT NULL,
  new_visits INTEGER NOT NULL,
  fee INTEGER NOT NULL,
  PRIMARY KEY (scope, day, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_month (
  scope TEXT NOT NULL,
  month TEXT NOT NULL,
  key INTEGER NOT NULL,
  visits INTEGER NOT NULL,
  new_visits INTEGER NOT NULL,
  fee INTEGER NOT NULL,
  patients INTEGER NOT NULL, -- distinct customers of the month
  new_patients INTEGER NOT NULL, -- of these, those whose first visit ever falls in the month
  PRIMARY KEY (scope, month, key)
) STRICT, WITHOUT ROWID;

-- The patients of a month, and of a year, by the month or year in which they had last come there before ('' for never)
-- and, for those who never had, by that of their first visit ever. Whoever came between two months is counted by the
-- first of these months in which he did: those of all the months whose `before` lies before the range, which are few
-- cells whatever the range; and among them those whose `since` lies in it are new.
CREATE TABLE patient_month (
  scope TEXT NOT NULL,
  month TEXT NOT NULL,
  key INTEGER NOT NULL,
  before TEXT NOT NULL,
  since TEXT NOT NULL,
  patients INTEGER NOT NULL,
  PRIMARY KEY (scope, month, key, before, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE patient_year (
  scope TEXT NOT NULL,
  year TEXT NOT NULL,
  key INTEGER NOT NULL,
  before TEXT NOT NULL,
  since TEXT NOT NULL,
  patients INTEGER NOT NULL,
  PRIMARY KEY (scope, year, key, before, since)
) STRICT, WITHOUT ROWID;

-- The search text of a customer; the full-text index over it is made by the store, which owns the tokenizer.
CREATE TABLE search_doc (
  id INTEGER PRIMARY KEY REFERENCES customer (id),
  words TEXT NOT NULL,
  pinyin TEXT NOT NULL,
  digits TEXT NOT NULL
) STRICT;

-- Reminders that were told: one row a key, so nothing is told twice. What was told by another reminder along with
-- itself names that one's key. The other columns say what it was about, so that it can be put into words again: never
-- a name, nor a reference that would keep a row from being deleted. `promised` is a count for reminders of a day.
CREATE TABLE delivered (
  key TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  told_by TEXT,
  seen INTEGER,
  kind TEXT,
  fire_at INTEGER,
  follow_up INTEGER,
  promised INTEGER,
  due INTEGER,
  grade_a INTEGER,
  overdue INTEGER,
  a_overdue INTEGER,
  all_day INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX delivered_at ON delivered (at);

-- Follow-ups put off by the Snooze of a reminder, as long as they are due when they then were.
CREATE TABLE snooze (
  follow_up INTEGER PRIMARY KEY REFERENCES follow_up (id) ON DELETE CASCADE,
  ready_from TEXT NOT NULL,
  until INTEGER NOT NULL,
  times INTEGER NOT NULL
) STRICT;
CREATE INDEX snooze_until ON snooze (until);

CREATE TABLE draft (
  key TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
