/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The details of an organisation: which fields are seen, under which headings. */

#include "find-field.h"
#include "organisation-fixture.h"

#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-field-finder.h"
#include "gui/organisation/hf-organisation-details.h"
#include "gui/organisation/hf-organisation-head.h"

#include <adwaita.h>

/* Returns: the line of a field */
static gpointer
get_row (OrganisationFixture *self, const char *field)
{
  gpointer details = organisation_fixture_details (self);

  return g_str_equal (field, "liaison") ? find_widget (details, HF_TYPE_LIAISON_ROW) :
                                          (gpointer) find_editable (details, field);
}

static gpointer
finder_child (OrganisationFixture *self, const char *name)
{
  return organisation_fixture_part (find_widget (organisation_fixture_details (self),
                                                 HF_TYPE_FIELD_FINDER),
                                    HF_TYPE_FIELD_FINDER, name);
}

/* Whether it is shown as far as the form has a say in it. */
static gboolean
is_shown (OrganisationFixture *self, const char *field)
{
  GtkWidget *row = get_row (self, field);

  return gtk_widget_get_visible (row) && gtk_widget_get_visible (gtk_widget_get_parent (row));
}

static gboolean
is_heading_shown (OrganisationFixture *self, const char *title)
{
  GtkWidget *heading = find_label (organisation_fixture_details (self), title);
  GtkWidget *group = gtk_widget_get_ancestor (heading, HF_TYPE_FIELD_GROUP);

  return gtk_widget_get_visible (group);
}

static void
write_goods (OrganisationFixture *self)
{
  hf_test_book_set_text (self->book, &hf_organisation_def, self->mill, HF_ORGANISATION_BUSINESS,
                         "纺织品");
  organisation_fixture_open_mill (self);
}

static void
test_made_when_looked_at (OrganisationFixture *self, gconstpointer is_empty)
{
  AdwBin *place;

  organisation_fixture_open_mill (self);
  place = ADW_BIN (organisation_fixture_card_child (self, "details_place"));
  g_assert_null (adw_bin_get_child (place));
  gtk_stack_set_visible_child_name (organisation_fixture_card_child (self, "stack"), "details");
  g_assert_true (HF_IS_ORGANISATION_DETAILS (adw_bin_get_child (place)));
  g_assert_true (is_shown (self, "name"));
  g_assert_cmpstr (gtk_editable_get_text (
                     GTK_EDITABLE (hf_editable_row_get_editor (get_row (self, "name")))),
                   !=, "");
}

/* What is empty is not seen, nor the heading of what is empty altogether, until somebody asks. */
static void
test_empty_is_hidden (OrganisationFixture *self, gconstpointer is_empty)
{
  write_goods (self);
  g_assert_true (is_shown (self, "name"));
  g_assert_true (is_shown (self, "business"));
  g_assert_true (is_shown (self, "phone"));
  g_assert_false (is_shown (self, "fax"));
  g_assert_false (is_shown (self, "liaison"));
  g_assert_false (is_shown (self, "street"));
  g_assert_true (is_heading_shown (self, "Contact"));
  g_assert_false (is_heading_shown (self, "Address"));
  g_signal_emit_by_name (finder_child (self, "empty"), "clicked");
  g_assert_true (is_shown (self, "fax"));
  g_assert_true (is_shown (self, "liaison"));
  g_assert_true (is_heading_shown (self, "Address"));
  g_signal_emit_by_name (finder_child (self, "empty"), "clicked");
  g_assert_false (is_heading_shown (self, "Address"));
}

/* Editing shows all of them, for this organisation alone. */
static void
test_editing_shows_all (OrganisationFixture *self, gconstpointer is_empty)
{
  write_goods (self);
  hf_organisation_card_edit (self->card);
  g_assert_true (is_shown (self, "street"));
  g_assert_true (
    gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), get_row (self, "name")));
  hf_organisation_card_set_organisation (self->card, self->mill + 1);
  hf_test_wait_for (hf_organisation_card_get_organisation (self->card) != NULL);
  g_assert_false (is_shown (self, "street"));
  hf_organisation_card_assign (self->card);
  g_assert_true (is_shown (self, "owner"));
  g_assert_true (
    gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), get_row (self, "owner")));
}

/* What became empty stays where one is writing, and is tidied once one comes back. */
static void
test_emptied_stays (OrganisationFixture *self, gconstpointer is_empty)
{
  HfEditableRow *field;

  write_goods (self);
  field = get_row (self, "business");
  gtk_editable_set_text (GTK_EDITABLE (hf_editable_row_get_editor (field)), "");
  g_assert_true (hf_editable_row_save (field));
  hf_test_wait_for (
    hf_row_is_null (hf_organisation_card_get_organisation (self->card), HF_ORGANISATION_BUSINESS));
  g_assert_true (is_shown (self, "business"));
  gtk_stack_set_visible_child_name (organisation_fixture_card_child (self, "stack"), "details");
  hf_test_wait_for (!is_shown (self, "business"));
}

static void
test_filter (OrganisationFixture *self, gconstpointer is_empty)
{
  GtkEditable *filter = GTK_EDITABLE (finder_child (self, "filter"));

  organisation_fixture_open_mill (self);
  gtk_editable_set_text (filter, "LIAISON");
  hf_test_wait_for (is_shown (self, "liaison"));
  g_assert_false (is_shown (self, "name"));
  g_assert_false (gtk_widget_get_visible (finder_child (self, "nothing")));
  gtk_editable_set_text (filter, "no such field");
  hf_test_wait_for (gtk_widget_get_visible (finder_child (self, "nothing")));
  g_signal_emit_by_name (filter, "stop-search");
  hf_test_wait_for (is_shown (self, "name"));
  g_assert_false (is_shown (self, "liaison"));
}

/* At the head of the card, and where the liaison is chosen. */
static void
assert_liaison_alert (OrganisationFixture *self, const char *words)
{
  gpointer head = organisation_fixture_card_child (self, "head");
  gpointer row = get_row (self, "liaison");

  g_assert_cmpstr (hf_alert_mark_get_words (
                     organisation_fixture_part (head, HF_TYPE_ORGANISATION_HEAD, "alert")),
                   ==, words);
  g_assert_cmpstr (hf_alert_mark_get_words (
                     organisation_fixture_part (row, HF_TYPE_PERSON_ROW, "alert")),
                   ==, words);
}

static void
test_liaison (OrganisationFixture *self, gconstpointer is_empty)
{
  HfLiaisonRow *row = HF_LIAISON_ROW (get_row (self, "liaison"));

  hf_test_book_set_text (self->book, &hf_customer_def, self->qiao, HF_CUSTOMER_ALLERGIES, "青霉素");
  organisation_fixture_open_mill (self);
  assert_liaison_alert (self, "");
  hf_liaison_row_choose (row, self->qiao);
  hf_test_wait_for (organisation_fixture_stored (self, HF_ORGANISATION_LIAISON) == self->qiao);
  hf_test_wait_for (hf_row_int (hf_organisation_card_get_organisation (self->card),
                                HF_ORGANISATION_LIAISON) == self->qiao);
  assert_liaison_alert (self, "Allergies: 青霉素");
  hf_liaison_row_choose (row, 0);
  hf_test_wait_for (organisation_fixture_stored (self, HF_ORGANISATION_LIAISON) == 0);
  hf_test_wait_for (
    hf_row_is_null (hf_organisation_card_get_organisation (self->card), HF_ORGANISATION_LIAISON));
  assert_liaison_alert (self, "");
}

static const char *
get_head_label (OrganisationFixture *self, const char *name)
{
  gpointer head = organisation_fixture_card_child (self, "head");

  return gtk_label_get_label (
    GTK_LABEL (organisation_fixture_part (head, HF_TYPE_ORGANISATION_HEAD, name)));
}

/* Whoever is named at the head says who they are, and neither hides the other. */
static void
test_named (OrganisationFixture *self, gconstpointer is_empty)
{
  hf_test_book_set_text (self->book, &hf_organisation_def, self->mill, HF_ORGANISATION_MANAGER,
                         "Li Qiang");
  organisation_fixture_open_mill (self);
  hf_liaison_row_choose (HF_LIAISON_ROW (get_row (self, "liaison")), self->qiao);
  hf_test_wait_for (g_str_has_prefix (get_head_label (self, "liaison"), "Health liaison: "));
  g_assert_cmpstr (get_head_label (self, "manager"), ==, "Manager: Li Qiang");
}

int
main (int argc, char **argv)
{
  organisation_fixture_init (&argc, &argv);
  organisation_fixture_add_test ("/gui/organisation-details/made-when-looked-at",
                                 test_made_when_looked_at);
  organisation_fixture_add_test ("/gui/organisation-details/empty-is-hidden", test_empty_is_hidden);
  organisation_fixture_add_test ("/gui/organisation-details/editing-shows-all",
                                 test_editing_shows_all);
  organisation_fixture_add_test ("/gui/organisation-details/emptied-stays", test_emptied_stays);
  organisation_fixture_add_test ("/gui/organisation-details/filter", test_filter);
  organisation_fixture_add_test ("/gui/organisation-details/liaison", test_liaison);
  organisation_fixture_add_test ("/gui/organisation-details/named", test_named);
  return g_test_run ();
}
