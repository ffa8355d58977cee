/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Saves customers named by a running number, for test-kill to kill: prints "saved N" when, and only
 * when, the commit has returned. Arguments: the book and the first number. */

#include "hf-test-book.h"

#include <stdio.h>

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfClock) clock = hf_clock_new_fixed (1697763600);
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Lin", 0, FALSE);
  g_autoptr (HfStore) store = hf_store_open (argv[1], HF_OPEN_CREATE, clock, viewer, &error);

  g_assert_no_error (error);
  for (guint number = (guint) g_ascii_strtoull (argv[2], NULL, 10);; number++)
    {
      g_autofree char *name = g_strdup_printf ("number %u", number);
      g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
      g_autoptr (HfCommitted) committed = NULL;
      gint64 customer = hf_change_set_insert (changes, hf_test_customer (name));

      hf_change_set_insert (changes, hf_test_phone (customer, "13812345678"));
      hf_change_set_insert (changes, hf_test_visit (customer, "2023-10-18", NULL));
      committed = hf_store_commit_sync (store, changes, &error);
      g_assert_no_error (error);
      printf ("saved %u\n", number);
      fflush (stdout);
    }
}
