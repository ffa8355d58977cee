-- WHO MAY BE CALLED. The rule stands here and nowhere else: why the follow-ups of a customer are withheld, or null. They
-- stay as they are, so that all of them come back with the fact that withheld them.
ALTER TABLE customer ADD COLUMN withheld TEXT GENERATED ALWAYS AS (CASE
  WHEN deceased IS NOT NULL THEN 'deceased'
  WHEN do_not_contact <> 0 THEN 'do-not-contact'
  WHEN archived IS NOT NULL THEN 'archived' END) VIRTUAL;

-- Derived: the same of whom a follow-up is about, so that an index can leave these out. The store keeps it.
ALTER TABLE follow_up ADD COLUMN withheld TEXT;
UPDATE follow_up SET withheld = (SELECT c.withheld FROM customer AS c WHERE c.id = follow_up.customer)
  WHERE customer IN (SELECT id FROM customer WHERE withheld IS NOT NULL);
UPDATE customer SET next_follow_up = NULL WHERE next_follow_up IS NOT NULL AND withheld IS NOT NULL;

-- What is withheld only grows, and is overdue: at the head of these indexes each look at the queue would pass it by.
DROP INDEX follow_up_queue;
DROP INDEX follow_up_due;
DROP INDEX follow_up_timed;
CREATE INDEX follow_up_queue ON follow_up (queue_rank, due, promised, id) WHERE state = 'open' AND withheld IS NULL;
CREATE INDEX follow_up_due ON follow_up (due, queue_rank, promised, id) WHERE state = 'open' AND withheld IS NULL;
CREATE INDEX follow_up_timed ON follow_up (due)
  WHERE state = 'open' AND withheld IS NULL AND (promised IS NOT NULL OR not_before IS NOT NULL);

-- The roll-up of the open ones, without those.
DELETE FROM follow_up_open;
INSERT INTO follow_up_open SELECT owner, ready_from, grade, count(*), sum(channel = 'phone'), sum(promised IS NOT NULL) FROM
  (SELECT 0 AS owner, ready_from, grade, channel, promised FROM follow_up WHERE state = 'open' AND withheld IS NULL
   UNION ALL SELECT owner, ready_from, grade, channel, promised FROM follow_up
     WHERE state = 'open' AND withheld IS NULL AND owner IS NOT NULL) GROUP BY 1, 2, 3;
