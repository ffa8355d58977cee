-- SPDX-FileCopyrightText: 2026 The Huifang authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The schema of a version to come, for tests of what opening an older book does.

CREATE TABLE brought_up_to_date (id INTEGER PRIMARY KEY) STRICT;
