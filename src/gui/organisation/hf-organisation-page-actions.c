/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be done to the selected organisation, by key, menu or button: the actions
 * "organisation.…". */

#include "gui/organisation/hf-organisation-page-private.h"

#include "base/hf-short-name.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-list-page-actions.h"

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
                        N_ ("Archive organisation"), g_strdup_printf (_ ("%s archived"), name));
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
create_searched_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (widget);

  hf_list_page_show_detail (HF_LIST_PAGE (self), "new");
  hf_new_form_start (HF_NEW_FORM (self->form), hf_page_get_context (HF_PAGE (self)),
                     hf_list_page_get_search (HF_LIST_PAGE (self)));
}

void
hf_organisation_page_install_actions (GtkWidgetClass *widget_class)
{
  static const HfListPageAction actions[] = {
    { "organisation.edit", NULL, edit_cb },
    { "organisation.call", NULL, call_cb },
    { "organisation.archive", NULL, archive_cb },
    { "organisation.create-searched", NULL, create_searched_cb },
    { NULL, NULL, NULL },
  };

  hf_list_page_install_actions (widget_class, "organisation", actions);
}
