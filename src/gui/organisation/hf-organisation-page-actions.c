/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be done to the selected organisation, by key, menu or button: the actions
 * "organisation.…". */

#include "gui/organisation/hf-organisation-page-private.h"

#include "base/hf-short-name.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-list-page-actions.h"
#include "gui/common/hf-saving.h"
#include "gui/organisation/hf-organisation-text.h"

#include <glib/gi18n.h>

/* The row on the card, which may lag behind the selection by a query. */
static const HfRow *
get_organisation (HfOrganisationPage *self)
{
  const HfRow *row = hf_organisation_card_get_organisation (self->card);
  gint64       selected = hf_record_list_get_selected (HF_RECORD_LIST (self->list));

  return row != NULL && row->id == selected ? row : NULL;
}

static void
archive_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const HfRow     *row = get_organisation (HF_ORGANISATION_PAGE (widget));
  g_autofree char *name = NULL;

  if (row == NULL || !hf_row_is_null (row, HF_ORGANISATION_ARCHIVED))
    return;
  name = hf_short_name (hf_row_text (row, HF_ORGANISATION_NAME));
  /* Translators: %s is a name */
  hf_list_page_archive (HF_LIST_PAGE (widget), row, HF_ORGANISATION_ARCHIVED,
                        N_ ("Archive organisation"), g_strdup_printf (_ ("%s archived"), name),
                        NULL);
}

static void
restore_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const HfRow     *row = get_organisation (HF_ORGANISATION_PAGE (widget));
  g_autofree char *name = NULL;

  if (row == NULL || hf_row_is_null (row, HF_ORGANISATION_ARCHIVED))
    return;
  name = hf_short_name (hf_row_text (row, HF_ORGANISATION_NAME));
  /* Translators: %s is a name */
  hf_list_page_archive (HF_LIST_PAGE (widget), row, HF_ORGANISATION_ARCHIVED,
                        N_ ("Restore organisation"), g_strdup_printf (_ ("%s restored"), name),
                        NULL);
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (widget);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->form)))
    {
      gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
      return;
    }
  if (hf_record_list_get_selected (HF_RECORD_LIST (self->list)) == 0)
    return;
  hf_list_page_show_detail (HF_LIST_PAGE (self), "card");
  hf_organisation_card_edit (self->card);
}

static void
call_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_organisation_card_call (HF_ORGANISATION_PAGE (widget)->card);
}

static void
copy_phone_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (widget);

  if (get_organisation (self) != NULL)
    hf_organisation_card_copy_phone (self->card);
}

static void
plan_cb (GtkWidget *widget, const char *action, GVariant *kind)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (widget);

  if (get_organisation (self) == NULL)
    return;
  hf_list_page_show_detail (HF_LIST_PAGE (self), "card");
  gtk_widget_activate_action_variant (GTK_WIDGET (self->card), "card.add-activity", kind);
}

static void
assign_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (widget);

  if (get_organisation (self) == NULL)
    return;
  hf_list_page_show_detail (HF_LIST_PAGE (self), "card");
  hf_organisation_card_assign (self->card);
}

/* There they can be searched, sorted and marked; here they can only be read. */
static void
list_customers_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gint64 id = hf_record_list_get_selected (HF_RECORD_LIST (HF_ORGANISATION_PAGE (widget)->list));
  g_autofree char *whose = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  char            *values[] = { whose, NULL };
  HfCondition      is_member = { &hf_member_def, HF_MEMBER_ORGANISATION, 0, HF_FILTER_IS, values };
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autofree char *text = NULL;

  if (id == 0)
    return;
  hf_filter_add (filter, &is_member);
  text = hf_filter_to_text (filter);
  gtk_widget_activate_action (widget, "win.list-customers", "s", text);
}

static void
create_searched_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (widget);

  hf_list_page_show_detail (HF_LIST_PAGE (self), "new");
  hf_new_form_start (HF_NEW_FORM (self->form), hf_page_get_context (HF_PAGE (self)),
                     hf_list_page_get_search (HF_LIST_PAGE (self)));
}

static gboolean
is_stage (const char *stage)
{
  return *stage == '\0' || hf_choice_has (hf_organisation_stages, stage);
}

/* Whoever was dragged somewhere need not be the selected one, and stands on the board when the list
 * behind it is still being read. "" stands for no stage. */
static void
put_in_stage (HfOrganisationPage *self, gint64 id, const char *stage)
{
  g_autoptr (HfRecord) record =
    hf_store_get_record (hf_page_get_store (HF_PAGE (self)), &hf_organisation_def, id);
  const HfRow     *row = hf_record_get_row (record);
  g_autofree char *name = NULL;
  const char      *wanted = *stage != '\0' ? stage : NULL;
  HfChangeSet     *changes;
  HfRow           *draft;

  if (row == NULL || g_strcmp0 (hf_row_text (row, HF_ORGANISATION_STAGE), wanted) == 0)
    return;
  name = hf_short_name (hf_row_text (row, HF_ORGANISATION_NAME));
  changes = hf_change_set_new (N_ ("Change stage"));
  draft = hf_row_copy (row);
  hf_row_set_text (draft, HF_ORGANISATION_STAGE, wanted);
  hf_change_set_update (changes, row, draft);
  hf_saving_commit (GTK_WIDGET (self), hf_page_get_context (HF_PAGE (self)), changes,
                    g_strdup_printf (_ ("%s: %s"), name, hf_organisation_text_stage (stage)), NULL,
                    NULL);
}

static void
put_in_stage_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *stage;
  gint64      id;

  g_variant_get (parameter, "(x&s)", &id, &stage);
  if (is_stage (stage))
    put_in_stage (HF_ORGANISATION_PAGE (widget), id, stage);
}

static void
set_stage_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (widget);
  const char         *stage = g_variant_get_string (parameter, NULL);

  if (is_stage (stage))
    put_in_stage (self, hf_record_list_get_selected (HF_RECORD_LIST (self->list)), stage);
}

static void
board_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (widget);

  hf_organisation_page_show_board (self, self->board == NULL);
}

static void
filter_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_menu_button_popup (HF_ORGANISATION_PAGE (widget)->filter_button);
}

static void
clear_filter_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (widget);

  hf_filter_bar_clear (self->filter_bar);
  gtk_widget_grab_focus (
    GTK_WIDGET (HF_LIST_PAGE_GET_CLASS (self)->get_front (HF_LIST_PAGE (self))));
}

void
hf_organisation_page_install_actions (GtkWidgetClass *widget_class)
{
  static const HfListPageAction actions[] = {
    { "organisation.edit", NULL, edit_cb },
    { "organisation.call", NULL, call_cb },
    { "organisation.copy-phone", NULL, copy_phone_cb },
    { "organisation.plan", "s", plan_cb },
    { "organisation.assign", NULL, assign_cb },
    { "organisation.list-customers", NULL, list_customers_cb },
    { "organisation.board", NULL, board_cb },
    { "organisation.set-stage", "s", set_stage_cb },
    { "organisation.put-in-stage", "(xs)", put_in_stage_cb },
    { "organisation.archive", NULL, archive_cb },
    { "organisation.restore", NULL, restore_cb },
    { "organisation.create-searched", NULL, create_searched_cb },
    { "organisation.filter", NULL, filter_cb },
    { "organisation.clear-filter", NULL, clear_filter_cb },
    { NULL, NULL, NULL },
  };

  hf_list_page_install_actions (widget_class, "organisation", actions);
}
