-- Whether customers are content, and what was done about it where they are not.

-- DISSATISFACTION in a call or message: said or not, with what, and how it was handled (core/hf-contact.h). Nobody was asked before, so
-- nothing is written into the rows that are; the words are found by an index of their own (store/sqlite/hf-said-index.c).
ALTER TABLE contact ADD COLUMN satisfied TEXT;
ALTER TABLE contact ADD COLUMN dissatisfaction TEXT;
ALTER TABLE contact ADD COLUMN handling TEXT;
