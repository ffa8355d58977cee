-- The follow-up loop in full: what was said is kept as records of their own, and the next follow-up follows from them.

-- PLANS: steps relative to what begins them, which visits begin them, and who is on which. A step is of the versions of its plan from
-- "since" to "until"; whoever is on a plan keeps the version they began with. What is due is a follow-up; "due_calc", "due", "by_hand" and
-- "why" say of it what the plan came to, so that the history answers what it was on any day. Nothing is deleted: it ends, with a reason.
CREATE TABLE plan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL,
  anchor TEXT NOT NULL,
  rule TEXT, -- an RRULE (RFC 5545), such as FREQ=MONTHLY;INTERVAL=3, after the last step
  shift TEXT,
  version INTEGER NOT NULL,
  note TEXT,
  archived INTEGER
) STRICT;

CREATE TABLE plan_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  plan INTEGER NOT NULL REFERENCES plan (id),
  since INTEGER NOT NULL,
  until INTEGER,
  position INTEGER NOT NULL,
  number INTEGER NOT NULL,
  unit TEXT NOT NULL,
  base TEXT,
  grade TEXT NOT NULL,
  executor TEXT,
  channel TEXT,
  subject TEXT,
  script INTEGER REFERENCES article (id),
  attempts INTEGER
) STRICT;
CREATE INDEX plan_step_plan ON plan_step (plan, position);

CREATE TABLE plan_trigger (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  plan INTEGER NOT NULL REFERENCES plan (id),
  department INTEGER REFERENCES department (id),
  diagnosis TEXT,
  kind TEXT
) STRICT;
CREATE INDEX plan_trigger_plan ON plan_trigger (plan);

CREATE TABLE person_plan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  plan INTEGER NOT NULL REFERENCES plan (id),
  version INTEGER NOT NULL,
  rule TEXT,
  anchor_day TEXT NOT NULL,
  visit INTEGER REFERENCES visit (id),
  step INTEGER REFERENCES plan_step (id),
  round INTEGER,
  due_calc TEXT,
  due TEXT,
  by_hand INTEGER,
  why TEXT,
  state TEXT NOT NULL,
  paused_until TEXT,
  ended INTEGER,
  ended_reason TEXT,
  ended_visit INTEGER REFERENCES visit (id),
  note TEXT
) STRICT;
CREATE INDEX person_plan_customer ON person_plan (customer, plan);
CREATE INDEX person_plan_plan ON person_plan (plan, state);
CREATE INDEX person_plan_visit ON person_plan (visit) WHERE visit IS NOT NULL;
CREATE INDEX person_plan_ended_visit ON person_plan (ended_visit) WHERE ended_visit IS NOT NULL;
CREATE INDEX person_plan_step ON person_plan (step) WHERE step IS NOT NULL;

ALTER TABLE follow_up ADD COLUMN person_plan INTEGER REFERENCES person_plan (id);
ALTER TABLE follow_up ADD COLUMN plan_step INTEGER REFERENCES plan_step (id);
CREATE INDEX follow_up_plan_step ON follow_up (plan_step) WHERE plan_step IS NOT NULL;
CREATE INDEX follow_up_person_plan ON follow_up (person_plan) WHERE person_plan IS NOT NULL;

-- DAYS OFF as the hospital has them: a day, or some in a row, that is off or worked whatever was announced (core/hf-days-off.h).
CREATE TABLE work_day (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  date TEXT NOT NULL,
  until TEXT,
  kind TEXT NOT NULL,
  name TEXT,
  note TEXT
) STRICT;

-- CLAIMS: whom somebody is calling just now, so that no colleague calls the same person. No history: a claim ends with the outcome, and by
-- itself when nothing was heard of it for a while. "holder" is the open book it was made in, for those who work in the name of nobody; no
-- reference to the customer, which would keep a row from being deleted.
CREATE TABLE claim (
  customer INTEGER PRIMARY KEY,
  holder TEXT NOT NULL,
  staff INTEGER NOT NULL,
  who TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

-- A COMPLAINT, a suggestion or praise: who is finally responsible, how far it is, by when the customer is answered
-- (core/hf-complaint-clock.h), and the call it came from.
CREATE TABLE complaint (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  contact INTEGER REFERENCES contact (id),
  follow_up INTEGER REFERENCES follow_up (id),
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  channel TEXT,
  about TEXT,
  text TEXT,
  department INTEGER REFERENCES department (id),
  person INTEGER REFERENCES staff (id),
  owner INTEGER REFERENCES staff (id),
  pace TEXT,
  due INTEGER,
  state TEXT NOT NULL,
  answered INTEGER,
  closed INTEGER,
  result TEXT,
  told TEXT
) STRICT;
CREATE INDEX complaint_customer ON complaint (customer, at);
CREATE INDEX complaint_contact ON complaint (contact) WHERE contact IS NOT NULL;
CREATE INDEX complaint_follow_up ON complaint (follow_up) WHERE follow_up IS NOT NULL;
CREATE INDEX complaint_department ON complaint (department) WHERE department IS NOT NULL;
CREATE INDEX complaint_person ON complaint (person) WHERE person IS NOT NULL;
CREATE INDEX complaint_owner ON complaint (owner) WHERE owner IS NOT NULL;

-- APPOINTMENTS: when somebody is expected. One that is moved is another one that names it; the visit that kept it, and the call that booked
-- it, are named too.
CREATE TABLE appointment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rev INTEGER NOT NULL DEFAULT 0,
  customer INTEGER NOT NULL REFERENCES customer (id),
  date TEXT NOT NULL,
  time TEXT,
  minutes INTEGER,
  kind TEXT,
  department INTEGER REFERENCES department (id),
  doctor INTEGER REFERENCES staff (id),
  reason TEXT,
  state TEXT NOT NULL,
  state_reason TEXT,
  moved_from INTEGER REFERENCES appointment (id),
  contact INTEGER REFERENCES contact (id),
  visit INTEGER REFERENCES visit (id)
) STRICT;
CREATE INDEX appointment_by_customer ON appointment (customer, date);
CREATE INDEX appointment_by_date ON appointment (date, time);
CREATE INDEX appointment_moved_from ON appointment (moved_from) WHERE moved_from IS NOT NULL;
CREATE INDEX appointment_department ON appointment (department) WHERE department IS NOT NULL;
CREATE INDEX appointment_doctor ON appointment (doctor) WHERE doctor IS NOT NULL;
CREATE INDEX appointment_contact ON appointment (contact) WHERE contact IS NOT NULL;
CREATE INDEX appointment_visit ON appointment (visit) WHERE visit IS NOT NULL;
-- Which one closed a follow-up. No reference: undoing a file of appointments takes them away before it opens these again.
ALTER TABLE follow_up ADD COLUMN booked INTEGER;

-- OUTCOMES: why a follow-up was given up: one of the reasons, and what was typed of it.
ALTER TABLE follow_up ADD COLUMN close_reason TEXT;
ALTER TABLE follow_up ADD COLUMN close_note TEXT;
