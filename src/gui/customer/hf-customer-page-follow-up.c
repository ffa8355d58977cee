/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be done from the list to the next follow-up of the selected customer, which is looked up
 * when somebody wants it: the actions "customer.open-in-today" and "customer.move-follow-up". */

#include "gui/customer/hf-customer-page-private.h"

#include "base/hf-short-name.h"
#include "base/hf-weak.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "gui/common/hf-ending.h"
#include "gui/common/hf-follow-up-words.h"
#include "gui/common/hf-saving.h"
#include "gui/customer/hf-move-dialog.h"
#include "session/follow-up/hf-reschedule.h"

#include <glib/gi18n.h>

/* What waits for the follow-up. */
typedef struct
{
  HfWeak *page;
  char   *when; /* owned: as hf_reschedule_day() takes it, or "pick"; NULL to open it in Today */
} Wanted;

static void
wanted_free (Wanted *self)
{
  g_free (self->when);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wanted, wanted_free)

static void
tell_stays (HfCustomerPage *self, const char *name, HfDate day)
{
  g_autofree char *date = hf_follow_up_words_day (day);
  /* Translators: a person and the day their follow-up is due on already */
  g_autofree char *text = g_strdup_printf (_ ("%s stays on %s"), name, date);

  hf_page_toast (HF_PAGE (self), text, 0);
}

static void
move_to (HfCustomerPage *self, const HfRow *follow_up, HfDate day)
{
  HfContext       *context = hf_page_get_context (HF_PAGE (self));
  g_autofree char *name = hf_short_name (hf_row_text (follow_up, HF_FOLLOW_UP_CUSTOMER_NAME));
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  HfChangeSet *changes;
  HfDate       passed_limit;

  g_ptr_array_add (rows, (gpointer) follow_up);
  changes = hf_reschedule (rows, day, &passed_limit);
  if (hf_change_set_is_empty (changes))
    {
      tell_stays (self, name, day);
      hf_change_set_unref (changes);
      return;
    }
  hf_saving_commit (GTK_WIDGET (self), context, changes,
                    hf_follow_up_words_moved (name, day, passed_limit), NULL, NULL);
}

/* What a dialog asks a day for. */
typedef struct
{
  HfCustomerPage *page; /* owned */
  HfRow          *follow_up;
} Asked;

static void
asked_free (gpointer data, GClosure *closure)
{
  Asked *self = data;

  g_object_unref (self->page);
  hf_row_unref (self->follow_up);
  g_free (self);
}

static void
day_chosen_cb (HfMoveDialog *dialog, int day, Asked *asked)
{
  move_to (asked->page, asked->follow_up, day);
}

static void
move (HfCustomerPage *self, HfRow *follow_up, const char *when)
{
  HfContext       *context = hf_page_get_context (HF_PAGE (self));
  HfDate           due = hf_date_from_iso (hf_row_text (follow_up, HF_FOLLOW_UP_DUE));
  g_autofree char *name = NULL;
  HfMoveDialog    *dialog;
  Asked           *asked;

  if (!g_str_equal (when, "pick"))
    {
      move_to (self, follow_up,
               hf_reschedule_day (when, due, hf_clock_today (hf_context_get_clock (context))));
      return;
    }
  name = hf_short_name (hf_row_text (follow_up, HF_FOLLOW_UP_CUSTOMER_NAME));
  asked = g_new (Asked, 1);
  *asked = (Asked){ g_object_ref (self), hf_row_ref (follow_up) };
  dialog =
    hf_move_dialog_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), context, name, due);
  g_signal_connect_data (dialog, "chosen", G_CALLBACK (day_chosen_cb), asked, asked_free, 0);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Wanted) wanted = user_data;
  g_autoptr (HfCustomerPage) self = hf_weak_take (wanted->page);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hf_store_query_finish (HF_STORE (source), result, &error);

  if (self == NULL) /* closed meanwhile */
    return;
  if (rows == NULL)
    hf_page_show_error_of (GTK_WIDGET (self), error);
  else if (rows->len == 0)
    hf_page_toast (HF_PAGE (self), _ ("No follow-up is planned"), 0);
  else if (wanted->when != NULL)
    move (self, rows->pdata[0], wanted->when);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-follow-up", "x",
                                ((const HfRow *) rows->pdata[0])->id);
}

static void
look_for_next (HfCustomerPage *self, const char *when)
{
  HfContext *context = hf_page_get_context (HF_PAGE (self));
  gint64     customer = hf_record_list_get_selected (HF_RECORD_LIST (self->list));
  g_autoptr (HfQuery) query = NULL;
  Wanted *wanted;

  if (customer == 0)
    return;
  query = hf_reschedule_query_next (customer, hf_context_get_viewer (context));
  wanted = g_new (Wanted, 1);
  *wanted = (Wanted){ hf_weak_new (self), g_strdup (when) };
  hf_store_query_async (hf_context_get_store (context), query, hf_ending_of (GTK_WIDGET (self)),
                        found_cb, wanted);
}

static void
open_in_today_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  look_for_next (HF_CUSTOMER_PAGE (widget), NULL);
}

static void
move_follow_up_cb (GtkWidget *widget, const char *action, GVariant *when)
{
  look_for_next (HF_CUSTOMER_PAGE (widget), g_variant_get_string (when, NULL));
}

void
hf_customer_page_install_follow_up (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "customer.open-in-today", NULL, open_in_today_cb);
  gtk_widget_class_install_action (widget_class, "customer.move-follow-up", "s", move_follow_up_cb);
}
