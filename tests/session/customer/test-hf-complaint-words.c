/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/customer/hf-complaint-words.h"

#include "core/hf-complaint.h"

#define DUE 1697763600

static HfRow *
make_complaint (void)
{
  HfRow *row = hf_row_new (&hf_complaint_def);

  row->id = 112;
  hf_row_set_text (row, HF_COMPLAINT_KIND, HF_COMPLAINT_KIND_COMPLAINT);
  hf_row_set_text (row, HF_COMPLAINT_STATE, HF_COMPLAINT_STATE_RECEIVED);
  hf_row_set_int (row, HF_COMPLAINT_DUE, DUE);
  return row;
}

static void
test_clock (void)
{
  static const struct
  {
    gint64      left; /* seconds */
    const char *text;
  } cases[] = {
    { 0, "0 min left" },           { 3599, "59 min left" },        { 3600, "1 h left" },
    { 6 * 3600 + 90, "6 h left" }, { 2 * 86400 - 1, "47 h left" }, { 2 * 86400, "2 d left" },
    { 9 * 86400, "9 d left" },     { -60, "overdue 1 min" },       { -7200, "overdue 2 h" },
    { -2 * 86400, "overdue 2 d" },
  };
  g_autoptr (HfRow) row = make_complaint ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = hf_complaint_words_clock (row, DUE - cases[i].left);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Whoever was answered waits no more, and nobody waits for praise. */
static void
test_no_clock (void)
{
  g_autoptr (HfRow) row = make_complaint ();

  hf_row_set_int (row, HF_COMPLAINT_ANSWERED, DUE - 60);
  g_assert_null (hf_complaint_words_clock (row, DUE));
  hf_row_set_null (row, HF_COMPLAINT_ANSWERED);
  hf_row_set_text (row, HF_COMPLAINT_STATE, HF_COMPLAINT_STATE_CLOSED);
  g_assert_null (hf_complaint_words_clock (row, DUE));
  hf_row_set_text (row, HF_COMPLAINT_STATE, HF_COMPLAINT_STATE_RECEIVED);
  hf_row_set_null (row, HF_COMPLAINT_DUE);
  g_assert_null (hf_complaint_words_clock (row, DUE));
}

static void
assert_alert (const HfRow *row, const char *expected)
{
  g_autofree char *text = hf_complaint_words_alert (row, DUE - 6 * 3600);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_alert (void)
{
  g_autoptr (HfRow) row = make_complaint ();

  assert_alert (row, "Complaint #112, 6 h left · nobody is responsible");
  hf_row_set_text (row, HF_COMPLAINT_ABOUT, "waiting");
  hf_row_set_text (row, HF_COMPLAINT_OWNER_NAME, "Chen");
  hf_row_set_text (row, HF_COMPLAINT_TEXT, "secret");
  assert_alert (row, "Complaint #112, 6 h left · Waiting time · Chen");
  hf_row_set_text (row, HF_COMPLAINT_STATE, HF_COMPLAINT_STATE_ANSWERED);
  hf_row_set_int (row, HF_COMPLAINT_ANSWERED, DUE - 60);
  assert_alert (row, "Complaint #112, Answered · Waiting time · Chen");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/complaint-words/clock", test_clock);
  g_test_add_func ("/complaint-words/no-clock", test_no_clock);
  g_test_add_func ("/complaint-words/alert", test_alert);
  return g_test_run ();
}
