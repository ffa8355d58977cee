/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list of the staff. */

#include "gui/staff/hf-staff-list.h"

#include "core/hf-staff.h"
#include "gui/staff/hf-staff-row.h"
#include "session/staff/hf-roster.h"

struct _HfStaffList
{
  HfRecordList parent_instance;

  /* template children */
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (HfStaffList, hf_staff_list, HF_TYPE_RECORD_LIST)

static void
hf_staff_list_class_init (HfStaffListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

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

HfQuery *
hf_staff_list_new_query (HfStaffList *self, const char *text)
{
  HfContext *context = hf_record_list_get_context (HF_RECORD_LIST (self));
  HfQuery   *query = hf_roster_query_staff (hf_context_get_viewer (context));

  hf_query_containing (query, text);
  return query;
}

void
hf_staff_list_show (HfStaffList *self, const char *text)
{
  g_return_if_fail (HF_IS_STAFF_LIST (self));

  HfRecordList *list = HF_RECORD_LIST (self);
  gboolean      is_searched = text != NULL && *text != '\0';
  HfViewer     *viewer = hf_context_get_viewer (hf_record_list_get_context (list));
  g_autoptr (HfQuery) query =
    is_searched ? hf_query_new (&hf_staff_def, viewer) : hf_roster_query_staff (viewer);

  if (is_searched) /* a search finds those who left, too */
    hf_query_order (query, HF_STAFF_NAME, FALSE);
  hf_query_containing (query, text);
  if (hf_record_list_get_selected (list) != 0)
    hf_record_list_find_selected (list);
  hf_live_list_set_query (hf_record_list_get_model (list), query);
}
