/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When a note is shown at once: from when it says so until its day, unless it is put away. */

#include "core/hf-memo.h"

typedef struct
{
  const char *popup;
  const char *off;
  gint64      archived;
  gboolean    expected;
} Case;

static const Case cases[] = {
  { NULL, NULL, 0, FALSE },
  { HF_MEMO_POPUP_CUSTOMER, NULL, 0, TRUE },
  { HF_MEMO_POPUP_HOUSEHOLD, NULL, 0, TRUE },
  { HF_MEMO_POPUP_CUSTOMER, "2023-10-21", 0, TRUE },
  { HF_MEMO_POPUP_CUSTOMER, "2023-10-20", 0, FALSE }, /* from that day on no longer */
  { HF_MEMO_POPUP_CUSTOMER, "2022-10-21", 0, FALSE },
  { HF_MEMO_POPUP_CUSTOMER, NULL, 1697763600, FALSE },
  { NULL, "2023-10-21", 0, FALSE },
};

static void
test_pops_up (void)
{
  HfDate today = hf_date_from_iso ("2023-10-20");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfRow) memo = hf_row_new (&hf_memo_def);

      g_test_message ("%u", i);
      hf_row_set_text (memo, HF_MEMO_POPUP, cases[i].popup);
      hf_row_set_text (memo, HF_MEMO_POPUP_OFF, cases[i].off);
      if (cases[i].archived != 0)
        hf_row_set_int (memo, HF_MEMO_POPUP_ARCHIVED, cases[i].archived);
      g_assert_cmpint (hf_memo_pops_up (memo, today), ==, cases[i].expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/memo/pops-up", test_pops_up);
  return g_test_run ();
}
