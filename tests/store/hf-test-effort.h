/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "hf-test-book.h"

guint64 hf_test_effort (HfTestBook *book, HfWork work, gpointer data, GDestroyNotify free_answer);
