/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What somebody is granted as one of an organisation. It is 20 October 2023. */

#include "session/standing/hf-privileges.h"

#include "core/hf-agreement.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "tests/store/hf-test-book.h"

#define TODAY hf_date_new (2023, 10, 20)

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("test", 0, FALSE);

  return hf_privileges_read (db, viewer, *(gint64 *) data, TODAY, error);
}

static gint64
add_unit (HfTestBook *book, const char *name, gint64 customer, const char *to)
{
  HfRow *unit = hf_row_new (&hf_organisation_def), *member = hf_row_new (&hf_member_def);
  gint64 id;

  hf_row_set_text (unit, HF_ORGANISATION_NAME, name);
  hf_row_set_text (unit, HF_ORGANISATION_STAGE, HF_ORGANISATION_STAGE_ACTIVE);
  id = hf_test_book_insert (book, unit);
  hf_row_set_int (member, HF_MEMBER_ORGANISATION, id);
  hf_row_set_int (member, HF_MEMBER_CUSTOMER, customer);
  hf_row_set_text (member, HF_MEMBER_TO, to);
  hf_test_book_insert (book, member);
  return id;
}

static void
add_agreement (HfTestBook *book,
               gint64      unit,
               const char *signed_on,
               const char *expires,
               const char *discount)
{
  HfRow *row = hf_row_new (&hf_agreement_def);

  hf_row_set_int (row, HF_AGREEMENT_ORGANISATION, unit);
  hf_row_set_text (row, HF_AGREEMENT_SIGNED, signed_on);
  hf_row_set_text (row, HF_AGREEMENT_EXPIRES, expires);
  hf_row_set_text (row, HF_AGREEMENT_DISCOUNT, discount);
  hf_test_book_insert (book, row);
}

/* "Harbour Office 15 %", each on a line. */
static void
assert_granted (HfTestBook *book, gint64 customer, const char *expected)
{
  g_autoptr (HfPrivileges) privileges = hf_test_book_run (book, HF_LANE_READ, read_work, &customer);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < privileges->units->len; i++)
    {
      const HfUnitTerms *unit = privileges->units->pdata[i];

      g_string_append_printf (found, "%s %s\n", unit->name,
                              hf_row_text (unit->agreement, HF_AGREEMENT_DISCOUNT));
    }
  g_assert_cmpstr (found->str, ==, expected);
}

/* Of all that hold today, the one that ends last. */
static void
test_agreements (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  gint64 unit = add_unit (book, "Harbour Office", customer, NULL);

  add_agreement (book, unit, "2022-01-01", "2023-10-19", "over");
  add_agreement (book, unit, "2023-10-21", "2025-01-01", "to come");
  add_agreement (book, unit, "2022-01-01", "2026-01-01", NULL); /* which grants nothing */
  assert_granted (book, customer, "");
  add_agreement (book, unit, "2022-01-01", "2023-10-20", "5 %");
  assert_granted (book, customer, "Harbour Office 5 %\n");
  add_agreement (book, unit, NULL, "2023-12-31", "10 %");
  assert_granted (book, customer, "Harbour Office 10 %\n");
  add_agreement (book, unit, NULL, NULL, "15 %"); /* without an end */
  assert_granted (book, customer, "Harbour Office 15 %\n");
}

/* Whoever left is granted nothing any more; whoever is in two is granted both. */
static void
test_members (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  gint64 other = hf_test_book_add_customer (book, "林一");

  add_agreement (book, add_unit (book, "Left", customer, "2023-10-19"), NULL, NULL, "1 %");
  add_agreement (book, add_unit (book, "Leaving", customer, "2023-10-20"), NULL, NULL, "2 %");
  add_agreement (book, add_unit (book, "Staying", customer, NULL), NULL, NULL, "3 %");
  assert_granted (book, customer, "Leaving 2 %\nStaying 3 %\n");
  assert_granted (book, other, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/privileges/agreements", test_agreements);
  g_test_add_func ("/privileges/members", test_members);
  return g_test_run ();
}
