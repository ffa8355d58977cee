/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be done to many organisations: the bar below those marked, a table of them, and what of
 * them goes on paper. */

#include "gui/organisation/hf-organisation-page-private.h"

#include "core/hf-organisation.h"
#include "gui/common/hf-list-page-actions.h"
#include "gui/common/hf-table-export.h"
#include "gui/common/list/hf-bulk-words.h"
#include "gui/common/list/hf-list-page-marks.h"
#include "session/print/hf-printed-organisation.h"
#include "session/print/hf-printed-organisations.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfSelectionButton buttons[] = {
  { N_ ("_Stage…"), "organisation.bulk", "stage", HF_SELECTION_ANYWHERE, NULL },
  { N_ ("_Tags…"), "organisation.bulk", "tag", HF_SELECTION_ANYWHERE, NULL },
  { N_ ("_Owner…"), "organisation.bulk", "owner", HF_SELECTION_ANYWHERE, NULL },
  { N_ ("Fie_ld…"), "organisation.bulk", "field", HF_SELECTION_ANYWHERE, NULL },
  { N_ ("Pr_int…"), "win.print", NULL, HF_SELECTION_ANYWHERE, NULL },
  { N_ ("_Export…"), "organisation.export", NULL, HF_SELECTION_ANYWHERE, NULL },
  { N_ ("_Archive…"), "organisation.bulk", "archive", HF_SELECTION_IN_USE, NULL },
  { N_ ("_Restore…"), "organisation.bulk", "restore", HF_SELECTION_IN_ARCHIVE, NULL },
  { NULL, NULL, NULL, HF_SELECTION_ANYWHERE, NULL },
};
/* clang-format on */

static HfMarks *
get_marks (HfOrganisationPage *self)
{
  return hf_record_list_get_marks (HF_RECORD_LIST (self->list));
}

static gboolean
is_archive (HfOrganisationPage *self)
{
  return hf_filter_asks_for (hf_filter_bar_get_filter (self->filter_bar), &hf_organisation_def,
                             HF_ORGANISATION_ARCHIVED);
}

/* A search finds the archived too, whom nobody expects in a table of those listed. */
static HfSelected *
select_listed (HfOrganisationPage *self)
{
  HfSelected *listed = hf_record_list_get_listed (HF_RECORD_LIST (self->list));

  if (!is_archive (self))
    hf_query_where (listed->query, HF_ORGANISATION_ARCHIVED, HF_OP_NULL, HF_NULL);
  return listed;
}

/* Of a list it is the whole list that is wanted, unless some of it are marked. */
void
hf_organisation_page_export (HfPage *page)
{
  static const HfTableExport table = {
    HF_IMPORT_ORGANISATIONS,
    N_ ("Export Organisations"),
    /* Translators: the name of a file; %s is a date */
    N_ ("organisations-%s.csv"),
  };
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (page);
  guint               n_marked;
  HfSelected         *which = hf_marks_are_on (get_marks (self)) ?
                                hf_record_list_get_chosen (HF_RECORD_LIST (self->list), &n_marked) :
                                select_listed (self);

  if (which != NULL)
    hf_table_export_choose (&table, page, which);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_organisation_page_export (HF_PAGE (widget));
}

static char *
describe_listed (HfOrganisationPage *self)
{
  g_autofree char *filter = hf_filter_bar_describe (self->filter_bar);

  if (hf_list_page_is_searching (HF_LIST_PAGE (self)))
    return hf_list_page_describe_found (HF_LIST_PAGE (self));
  return filter ? g_steal_pointer (&filter) : g_strdup (_ ("All organisations"));
}

static gboolean
is_card_shown (HfOrganisationPage *self)
{
  return self->shown != 0 && gtk_widget_get_mapped (GTK_WIDGET (self->card));
}

/* Those marked, else the one whose card is shown, else all that are listed. */
GPtrArray *
hf_organisation_page_list_printed (HfPage *page)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (page);
  GPtrArray  *scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_print_scope_unref);
  guint       n = 0;
  HfSelected *marked = NULL;

  if (hf_marks_are_on (get_marks (self)))
    marked = hf_record_list_get_chosen (HF_RECORD_LIST (self->list), &n);
  if (marked != NULL)
    g_ptr_array_add (scopes, hf_print_scope_new (&hf_printed_organisations_source, marked,
                                                 hf_bulk_words_selected (&hf_organisation_def, n)));
  else if (is_card_shown (self))
    g_ptr_array_add (scopes, hf_printed_organisation_new_scope (self->shown));
  if (!is_card_shown (self) || marked != NULL)
    g_ptr_array_add (scopes, hf_print_scope_new (&hf_printed_organisations_source,
                                                 select_listed (self), describe_listed (self)));
  return scopes;
}

void
hf_organisation_page_install_selection (GtkWidgetClass *widget_class)
{
  hf_list_page_install_marks (widget_class, "organisation");
  gtk_widget_class_install_action (widget_class, "organisation.export", NULL, export_cb);
}

void
hf_organisation_page_set_up_selection (HfOrganisationPage *self)
{
  hf_list_page_set_up_marks (HF_LIST_PAGE (self), &hf_organisation_def, buttons);
}
