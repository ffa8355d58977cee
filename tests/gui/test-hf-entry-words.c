/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an unfolded visit or call says, field by field. */

#include "core/hf-contact.h"
#include "core/hf-moment.h"
#include "core/hf-visit-flags.h"
#include "core/hf-visit.h"
#include "gui/common/card/hf-entry-words.h"

#include <locale.h>

static void
assert_lines (const HfRow *row, const HfEntryLine *expected, guint n_expected)
{
  g_autoptr (GArray) lines = hf_entry_words_lines (row);

  for (guint i = 0; i < MIN (lines->len, n_expected); i++)
    {
      const HfEntryLine *line = &g_array_index (lines, HfEntryLine, i);

      g_assert_cmpstr (line->label, ==, expected[i].label);
      g_assert_cmpstr (line->text, ==, expected[i].text);
    }
  g_assert_cmpuint (lines->len, ==, n_expected);
}

static HfRow *
new_visit (void)
{
  HfRow *row = hf_row_new (&hf_visit_def);

  hf_row_set_int (row, HF_VISIT_CUSTOMER, 1);
  hf_row_set_text (row, HF_VISIT_DATE, "2023-10-20");
  hf_row_set_text (row, HF_VISIT_TIME, "09:30");
  hf_row_set_int (row, HF_VISIT_DEPARTMENT, 3);
  hf_row_set_text (row, HF_VISIT_DEPARTMENT_NAME, "Thyroid");
  hf_row_set_int (row, HF_VISIT_DOCTOR, 4);
  hf_row_set_text (row, HF_VISIT_DOCTOR_NAME, "李伟");
  hf_row_set_text (row, HF_VISIT_DIAGNOSIS, "nodule");
  hf_row_set_int (row, HF_VISIT_FEE, 125050);
  hf_row_set_int (row, HF_VISIT_FLAGS, HF_VISIT_FIRST | HF_VISIT_MONTH);
  return row;
}

static void
test_visit (void)
{
  static const HfEntryLine all[] = {
    { "Date", (char *) "Fri 20 Oct 2023" },
    { "Time", (char *) "09:30" },
    { "Department", (char *) "Thyroid" },
    { "Doctor", (char *) "李伟" },
    { "Diagnosis", (char *) "nodule" },
    { "Fee", (char *) "¥1,250.50" },
    { "First or return visit", (char *) "First visit" },
  };
  static const HfEntryLine few[] = {
    { "Date", (char *) "Fri 20 Oct 2023" },
    { "First or return visit", (char *) "Return visit" },
  };
  g_autoptr (HfRow) row = new_visit ();
  g_autoptr (HfRow) plain = hf_row_new (&hf_visit_def);

  assert_lines (row, all, G_N_ELEMENTS (all));
  hf_row_set_text (plain, HF_VISIT_DATE, "2023-10-20");
  assert_lines (plain, few, G_N_ELEMENTS (few));
}

/* Which follow-up it was for stands in a line of its own. */
static void
test_contact (void)
{
  static const HfEntryLine all[] = {
    { "When", (char *) "Fri 20 Oct 2023, 15:05" },
    { "Direction", (char *) "Incoming" },
    { "Channel", (char *) "WeChat" },
    { "Minutes", (char *) "7" },
    { "What about", (char *) "results" },
    { "Note", (char *) "asks\nfor a copy" },
  };
  g_autoptr (HfRow) row = hf_row_new (&hf_contact_def);

  hf_row_set_int (row, HF_CONTACT_CUSTOMER, 1);
  hf_row_set_int (row, HF_CONTACT_FOLLOW_UP, 2);
  hf_row_set_int (row, HF_CONTACT_AT,
                  hf_moment_to_instant ((HfMoment){ hf_date_new (2023, 10, 20), 15 * 60 + 5 }));
  hf_row_set_text (row, HF_CONTACT_DIRECTION, HF_CONTACT_DIRECTION_IN);
  hf_row_set_text (row, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_WECHAT);
  hf_row_set_int (row, HF_CONTACT_MINUTES, 7);
  hf_row_set_text (row, HF_CONTACT_REASON, "results");
  hf_row_set_text (row, HF_CONTACT_NOTE, "asks\nfor a copy");
  assert_lines (row, all, G_N_ELEMENTS (all));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entry-words/visit", test_visit);
  g_test_add_func ("/entry-words/contact", test_contact);
  return g_test_run ();
}
