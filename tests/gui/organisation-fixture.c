/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "organisation-fixture.h"
#include "in-window.h"

#include "core/hf-organisation.h"
#include "session/organisation/hf-organisation-draft.h"
#include "tests/store/hf-fault-vfs.h"

#include <adwaita.h>

gpointer
organisation_fixture_part (gpointer widget, GType type, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (widget), type, name);
}

gpointer
organisation_fixture_page_child (OrganisationFixture *self, const char *name)
{
  return organisation_fixture_part (self->page, HF_TYPE_ORGANISATION_PAGE, name);
}

gpointer
organisation_fixture_card_child (OrganisationFixture *self, const char *name)
{
  return organisation_fixture_part (self->card, HF_TYPE_ORGANISATION_CARD, name);
}

GtkWidget *
organisation_fixture_details (OrganisationFixture *self)
{
  AdwBin     *place = ADW_BIN (organisation_fixture_card_child (self, "details_place"));
  GtkStack   *stack = GTK_STACK (organisation_fixture_card_child (self, "stack"));
  const char *shown = gtk_stack_get_visible_child_name (stack);

  if (adw_bin_get_child (place) == NULL)
    {
      gtk_stack_set_visible_child_name (stack, "details");
      gtk_stack_set_visible_child_name (stack, shown);
    }
  return adw_bin_get_child (place);
}

guint
organisation_fixture_count (OrganisationFixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

gint64
organisation_fixture_stored (OrganisationFixture *self, guint field)
{
  g_autoptr (HfRow) row = hf_test_book_read (self->book, &hf_organisation_def, self->mill);

  return hf_row_int (row, field);
}

static void
message_cb (HfPage *page, const char *text, gint64 step, OrganisationFixture *self)
{
  self->n_messages++;
  g_free (self->message);
  self->message = g_strdup (text);
  self->can_undo = step != 0;
  if (step == 0)
    return;
  g_assert_cmpint (step, >, self->told);
  g_assert_cmpint (step, <=, hf_test_book_number (self->book, "SELECT max(id) FROM step"));
  self->told = step;
}

static void
set_up (OrganisationFixture *self, gconstpointer is_empty)
{
  self->book = hf_test_book_new ();
  if (is_empty == NULL)
    {
      self->qiao = hf_test_book_add_customer (self->book, "乔敏");
      self->mill = hf_test_book_insert (
        self->book, hf_organisation_draft_new ("锦星纺织", HF_ORGANISATION_CONTRACT, "0351-1"));
      hf_test_book_insert (self->book, hf_organisation_draft_new ("东方小学", NULL, NULL));
    }
  self->context = hf_context_new (self->book->store, NULL);
  self->page = g_object_new (HF_TYPE_ORGANISATION_PAGE, "context", self->context, NULL);
  self->list = organisation_fixture_page_child (self, "list");
  self->card = organisation_fixture_page_child (self, "card");
  self->model = hf_record_list_get_model (HF_RECORD_LIST (self->list));
  g_signal_connect (self->page, "message", G_CALLBACK (message_cb), self);
  self->window = show_in_window (self->page, 1000, 700);
  hf_test_wait_for (!hf_live_list_is_loading (self->model));
}

static void
tear_down (OrganisationFixture *self, gconstpointer is_empty)
{
  end_in_window (self->window, self->page, self->context, self->book);
  g_free (self->message);
}

void
organisation_fixture_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  hf_fault_vfs_install ();
}

static void
add (const char *path, OrganisationTest test, gboolean is_empty)
{
  g_test_add (path, OrganisationFixture, GINT_TO_POINTER (is_empty), set_up, test, tear_down);
}

void
organisation_fixture_add_test (const char *path, OrganisationTest test)
{
  add (path, test, FALSE);
}

void
organisation_fixture_add_empty (const char *path, OrganisationTest test)
{
  add (path, test, TRUE);
}

void
organisation_fixture_open_mill (OrganisationFixture *self)
{
  g_autoptr (GVariant) item = g_variant_ref_sink (g_variant_new_int64 (self->mill));

  HF_PAGE_GET_CLASS (self->page)->show_item (self->page, item);
  hf_test_wait_for (hf_organisation_card_get_organisation (self->card) != NULL);
}

void
organisation_fixture_search (OrganisationFixture *self, const char *text, guint n_expected)
{
  HF_PAGE_GET_CLASS (self->page)->search (self->page, text);
  hf_test_wait_for (!hf_live_list_is_loading (self->model));
  g_assert_cmpuint (organisation_fixture_count (self), ==, n_expected);
}
