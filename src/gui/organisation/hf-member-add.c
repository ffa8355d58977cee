/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making somebody a member of an organisation who is none yet. */

#include "gui/organisation/hf-member-add.h"

#include "base/hf-weak.h"
#include "core/hf-member.h"
#include "gui/common/hf-ending.h"
#include "gui/common/hf-page.h"

#include <glib/gi18n.h>

/* What waits for the answer whether somebody is a member already. */
typedef struct
{
  HfWeak      *widget;
  HfContext   *context; /* owned */
  HfRow       *row;     /* owned: the new member */
  HfSavingDone done;
} Adding;

static void
adding_free (Adding *self)
{
  g_object_unref (self->context);
  hf_row_unref (self->row);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Adding, adding_free)

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Adding) self = user_data;
  g_autoptr (GtkWidget) widget = hf_weak_take (self->widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) known = hf_store_query_finish (HF_STORE (source), result, &error);
  HfChangeSet *changes;

  if (widget == NULL) /* closed meanwhile */
    return;
  if (known == NULL)
    hf_page_show_error_of (widget, error);
  else if (known->len > 0)
    hf_page_toast_of (widget, _ ("A member already"), 0);
  else
    {
      changes = hf_change_set_new (N_ ("New member"));
      hf_change_set_insert (changes, hf_row_ref (self->row));
      hf_saving_commit (widget, self->context, changes, g_strdup (_ ("Member added")), self->done,
                        NULL);
    }
}

void
hf_member_add (GtkWidget   *widget,
               HfContext   *context,
               gint64       organisation,
               gint64       customer,
               HfSavingDone done)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && HF_IS_CONTEXT (context));

  HfQuery *query = hf_query_new (&hf_member_def, hf_context_get_viewer (context));
  Adding  *adding = g_new (Adding, 1);

  *adding =
    (Adding){ hf_weak_new (widget), g_object_ref (context), hf_row_new (&hf_member_def), done };
  hf_row_set_int (adding->row, HF_MEMBER_ORGANISATION, organisation);
  hf_row_set_int (adding->row, HF_MEMBER_CUSTOMER, customer);
  hf_query_where (query, HF_MEMBER_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_query_where (query, HF_MEMBER_ORGANISATION, HF_OP_EQ, HF_INT (organisation));
  hf_query_where (query, HF_MEMBER_TO, HF_OP_NULL, HF_NULL);
  hf_query_limit (query, 1);
  hf_store_query_async (hf_context_get_store (context), query, hf_ending_of (widget), looked_cb,
                        adding);
  hf_query_unref (query);
}
