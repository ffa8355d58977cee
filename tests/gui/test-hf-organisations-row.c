/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The organisations of a customer, on the customer's card. */

#include "customer-fixture.h"
#include "find-field.h"

#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-child-row.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-field-row.h"
#include "gui/common/card/hf-organisations-row.h"

static HfOrganisationsRow *
get_row (CustomerFixture *fixture)
{
  return HF_ORGANISATIONS_ROW (gtk_widget_get_template_child (GTK_WIDGET (fixture->details),
                                                              HF_TYPE_CUSTOMER_CARD_DETAILS,
                                                              "organisations"));
}

static guint
count (CustomerFixture *fixture)
{
  GtkWidget *list = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (get_row (fixture)),
                                                               HF_TYPE_ORGANISATIONS_ROW, "list"));
  guint      n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;
  return n;
}

static gint64
add_organisation (CustomerFixture *fixture, const char *name)
{
  HfRow *row = hf_row_new (&hf_organisation_def);

  hf_row_set_text (row, HF_ORGANISATION_NAME, name);
  return hf_test_book_insert (fixture->book, row);
}

static void
test_add (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64     organisation = add_organisation (fixture, "金星纺织");
  GtkWidget *name;

  customer_fixture_open (fixture, fixture->wang);
  g_assert_true (hf_field_row_is_empty (HF_FIELD_ROW (get_row (fixture))));
  hf_organisations_row_add (get_row (fixture), organisation);
  hf_test_wait_for (count (fixture) == 1);
  g_assert_true (fixture->can_undo);
  name = find_widget (gtk_widget_get_template_child (GTK_WIDGET (get_row (fixture)),
                                                     HF_TYPE_ORGANISATIONS_ROW, "list"),
                      GTK_TYPE_BUTTON);
  hf_test_wait_for (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (name)), "金星纺织") == 0);
  hf_organisations_row_add (get_row (fixture), organisation); /* is one already */
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM member"), ==, 1);

  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (count (fixture) == 0);
}

static void
test_edit (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64         organisation = add_organisation (fixture, "金星纺织");
  HfChildRow    *child;
  HfEditableRow *role;

  customer_fixture_open (fixture, fixture->wang);
  hf_organisations_row_add (get_row (fixture), organisation);
  hf_test_wait_for (count (fixture) == 1 && fixture->n_messages == 1);
  child = HF_CHILD_ROW (find_widget (GTK_WIDGET (get_row (fixture)), HF_TYPE_CHILD_ROW));
  role = find_editable (GTK_WIDGET (child), "role");
  gtk_editable_set_text (GTK_EDITABLE (hf_editable_row_get_editor (role)), "车间主任");
  hf_editable_row_save (role);
  hf_test_wait_for (fixture->n_messages == 2);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM member WHERE role = '车间主任'"),
                   ==, 1);
  customer_fixture_open (fixture, fixture->li);
  hf_test_wait_for (count (fixture) == 0);
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/organisations-row/add", test_add);
  customer_fixture_add_test ("/organisations-row/edit", test_edit);
  return g_test_run ();
}
