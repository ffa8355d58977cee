-- When somebody was last spoken with, and finding people by what was said.

-- LAST CONTACT: the day on which somebody was last reached or written to, by whichever channel (core/hf-contact.h). Derived.
ALTER TABLE customer ADD COLUMN last_contact TEXT;
UPDATE customer SET last_contact = date(c.at, 'unixepoch', 'localtime')
  FROM (SELECT customer, max(at) AS at FROM contact WHERE outcome IS NULL OR outcome = 'fine' GROUP BY customer) AS c
  WHERE customer.id = c.customer;
CREATE INDEX customer_by_last_contact ON customer (last_contact, id) WHERE archived IS NULL;
