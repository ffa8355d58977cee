/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list of the staff. */

#include "gui/staff/hf-staff-list.h"

#include "base/hf-strings.h"
#include "core/hf-staff.h"
#include "gui/staff/hf-staff-row.h"
#include "session/staff/hf-roster.h"

struct _HfStaffList
{
  HfRecordList parent_instance;

  /* owned, or NULL */
  HfFilter *filter;
  char     *text; /* what is searched for */

  /* template children */
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (HfStaffList, hf_staff_list, HF_TYPE_RECORD_LIST)

static void
hf_staff_list_finalize (GObject *object)
{
  g_clear_pointer (&HF_STAFF_LIST (object)->filter, hf_filter_free);
  g_free (HF_STAFF_LIST (object)->text);

  G_OBJECT_CLASS (hf_staff_list_parent_class)->finalize (object);
}

static void
hf_staff_list_class_init (HfStaffListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_staff_list_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/staff/hf-staff-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HfStaffList, view);
  hf_record_list_bind_view (widget_class);
}

static void
hf_staff_list_init (HfStaffList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_staff_list_set_up (HfStaffList *self, HfContext *context)
{
  g_return_if_fail (HF_IS_STAFF_LIST (self));

  g_autoptr (GtkListItemFactory) factory = hf_staff_row_make_factory ();

  hf_record_list_set_up (HF_RECORD_LIST (self), context);
  gtk_list_view_set_factory (self->view, factory);
  hf_staff_list_show (self, NULL);
}

static HfQuery *
make_query (HfStaffList *self, const HfFilter *filter, const char *text, gboolean is_of_all)
{
  HfContext *context = hf_record_list_get_context (HF_RECORD_LIST (self));
  HfViewer  *viewer = hf_context_get_viewer (context);
  HfQuery   *query =
    is_of_all ? hf_query_new (&hf_staff_def, viewer) : hf_roster_query_staff (viewer);

  if (is_of_all)
    hf_query_order (query, HF_STAFF_NAME, FALSE);
  hf_query_containing (query, text);
  if (filter != NULL)
    hf_query_filter (query, filter, hf_clock_today (hf_context_get_clock (context)));
  return query;
}

static gboolean
asks_for_archive (HfStaffList *self)
{
  return hf_filter_asks_for (self->filter, &hf_staff_def, HF_STAFF_ARCHIVED);
}

HfQuery *
hf_staff_list_new_query (HfStaffList *self, const char *text)
{
  g_return_val_if_fail (HF_IS_STAFF_LIST (self), NULL);

  return make_query (self, self->filter, text, asks_for_archive (self));
}

void
hf_staff_list_show (HfStaffList *self, const char *text)
{
  g_return_if_fail (HF_IS_STAFF_LIST (self));

  HfRecordList *list = HF_RECORD_LIST (self);
  gboolean      is_searched = text != NULL && *text != '\0';
  /* a search finds those who left, too */
  g_autoptr (HfQuery) query =
    make_query (self, self->filter, text, is_searched || asks_for_archive (self));

  hf_set_str (&self->text, text);
  if (hf_record_list_get_selected (list) != 0)
    hf_record_list_find_selected (list);
  hf_live_list_set_query (hf_record_list_get_model (list), query);
}

void
hf_staff_list_set_filter (HfStaffList *self, const HfFilter *filter)
{
  g_return_if_fail (HF_IS_STAFF_LIST (self));

  g_clear_pointer (&self->filter, hf_filter_free);
  self->filter = hf_filter_copy (filter);
}

HfQuery *
hf_staff_list_make_outside_query (HfRecordList *list, const char **text)
{
  HfStaffList *self = HF_STAFF_LIST (list);

  *text = NULL;
  return hf_str_is_blank (self->text) || self->filter == NULL ||
             hf_filter_get_n (self->filter) == 0 ?
           NULL :
           make_query (self, NULL, self->text, TRUE);
}
