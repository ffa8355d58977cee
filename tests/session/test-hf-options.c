/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who is offered: by name, and nobody who has left unless that is asked for. */

#include "session/hf-options.h"

#include "core/hf-record.h"
#include "core/hf-staff.h"
#include "tests/store/hf-test-book.h"

static char *
name_all (HfLiveList *list)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (HfRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);
      const HfRow *row = hf_record_get_row (record);

      g_ptr_array_add (names, g_strdup (row ? hf_row_text (row, HF_STAFF_NAME) : "?"));
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

static gboolean
lists (HfLiveList *list, const char *expected)
{
  g_autofree char *names = name_all (list);

  return g_str_equal (names, expected);
}

static void
test_staff (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfContext) context = hf_context_new (book->store, NULL);
  g_autoptr (HfLiveList) present = NULL;
  g_autoptr (HfLiveList) everybody = NULL;
  gint64 ann;

  hf_test_book_add_staff (book, "Zoe", HF_STAFF_ROLE_DOCTOR);
  ann = hf_test_book_add_staff (book, "Ann", HF_STAFF_ROLE_DOCTOR);
  present = hf_options_list (context, &hf_staff_def, FALSE);
  everybody = hf_options_list (context, &hf_staff_def, TRUE);
  hf_test_wait_for (lists (present, "Ann Zoe") && lists (everybody, "Ann Zoe"));

  hf_test_book_set_text (book, &hf_staff_def, ann, HF_STAFF_NAME, "Zza");
  hf_test_wait_for (lists (present, "Zoe Zza") && lists (everybody, "Zoe Zza"));
  hf_test_book_archive (book, &hf_staff_def, ann);
  hf_test_wait_for (lists (present, "Zoe"));
  g_assert_true (lists (everybody, "Zoe Zza"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/options/staff", test_staff);
  return g_test_run ();
}
