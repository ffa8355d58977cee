-- WHO ANSWERED for somebody too young to (core/hf-consent.h): the name of the guardian, as it was given.
ALTER TABLE consent ADD COLUMN guardian TEXT;
