/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the outcome of a call logged by hand does to the follow-up that is planned next. What an
 * outcome does is the session's; here only whether it does it, and when to call again, is asked. */

#include "gui/common/card/hf-entry-outcome.h"

#include "core/hf-contact.h"
#include "core/hf-follow-up.h"
#include "core/hf-record.h"
#include "gui/common/hf-draft-field.h"
#include "gui/common/hf-follow-up-words.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-records-watch.h"
#include "session/follow-up/hf-outcome.h"
#include "store/hf-live-list.h"

#include <glib/gi18n.h>

struct _HfEntryOutcome
{
  GtkBox parent_instance;

  /* owned */
  HfContext      *context; /* NULL once it is disposed of */
  HfLiveList     *follow_ups;
  HfRecordsWatch *watch;
  HfRow          *again; /* the next one, with what was typed about when to call again */

  gboolean      is_known; /* whether some outcome was chosen */
  HfOutcomeKind kind;

  /* children */
  GtkWidget     *settles;
  GtkLabel      *planned;
  HfEditableRow *due;
  HfEditableRow *promised;
};

G_DEFINE_FINAL_TYPE (HfEntryOutcome, hf_entry_outcome, GTK_TYPE_BOX)

static HfDate
get_today (HfEntryOutcome *self)
{
  return hf_clock_today (hf_context_get_clock (self->context));
}

/* The follow-up that is next, of those that somebody is to do. */
static const HfRow *
find_next (HfEntryOutcome *self)
{
  GListModel *model = G_LIST_MODEL (self->follow_ups);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HfRecord) record = g_list_model_get_item (model, i);
      const HfRow *row = hf_record_get_row (record); /* the list keeps the record */

      if (row != NULL && hf_follow_up_is_to_do (row))
        return row;
    }
  return NULL;
}

static gboolean
settles (HfEntryOutcome *self)
{
  return self->is_known && self->again != NULL &&
         gtk_check_button_get_active (GTK_CHECK_BUTTON (self->settles));
}

static void
show_state (HfEntryOutcome *self)
{
  gboolean is_later = settles (self) && self->kind == HF_OUTCOME_LATER;

  gtk_widget_set_visible (GTK_WIDGET (self), self->is_known && self->again != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->due), is_later);
  gtk_widget_set_visible (GTK_WIDGET (self->promised), is_later);
}

/* Called again it is on the next working day, as long as nothing else is typed. */
static HfRow *
propose (HfEntryOutcome *self, const HfRow *next)
{
  HfRow      *row = hf_row_copy (next);
  HfCallRules rules;

  hf_outcome_read_rules (self->context, &rules);
  hf_row_set_date (row, HF_FOLLOW_UP_DUE,
                   hf_work_hours_next_workday (&rules.hours, get_today (self)));
  hf_row_set_null (row, HF_FOLLOW_UP_PROMISED);
  return hf_row_seal (row);
}

/* What is due counts as called, what is planned for later only if somebody says so. */
static void
show_next (HfEntryOutcome *self)
{
  const HfRow     *next = self->context ? find_next (self) : NULL;
  HfDate           due = next ? hf_date_from_iso (hf_row_text (next, HF_FOLLOW_UP_DUE)) : 0;
  g_autofree char *day = NULL, *reason = NULL, *text = NULL;

  if (self->context == NULL || (next != NULL && self->again != NULL && next->id == self->again->id))
    return;
  g_clear_pointer (&self->again, hf_row_unref);
  if (next != NULL)
    {
      self->again = propose (self, next);
      day = hf_format_day (due);
      reason = hf_follow_up_words_reason (next, "—");
      /* Translators: a planned follow-up: its day and its reason */
      text = g_strdup_printf (C_ ("follow-up", "%s: %s"), day, reason);
      gtk_label_set_text (self->planned, text);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->settles), due <= get_today (self));
      hf_editable_row_set_row (self->due, self->again);
      hf_editable_row_set_row (self->promised, self->again);
    }
  show_state (self);
}

static void
edited_cb (HfEntryOutcome *self, HfRow *before, HfRow *draft, HfEditableRow *field)
{
  if (self->context != NULL)
    hf_draft_field_take_over (field, &self->again, draft);
}

static void
hf_entry_outcome_dispose (GObject *object)
{
  HfEntryOutcome *self = HF_ENTRY_OUTCOME (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->follow_ups);
  g_clear_object (&self->context);
  g_clear_pointer (&self->again, hf_row_unref);

  G_OBJECT_CLASS (hf_entry_outcome_parent_class)->dispose (object);
}

static void
hf_entry_outcome_class_init (HfEntryOutcomeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_entry_outcome_dispose;
  g_type_ensure (HF_TYPE_EDITABLE_ROW);
  gtk_widget_class_set_template_from_resource (
    GTK_WIDGET_CLASS (klass), "/org/huifang/Huifang/ui/common/card/hf-entry-outcome.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), HfEntryOutcome, settles);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), HfEntryOutcome, planned);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), HfEntryOutcome, due);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), HfEntryOutcome, promised);
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), show_state);
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), edited_cb);
}

static void
hf_entry_outcome_init (HfEntryOutcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hf_entry_outcome_new:
 * @context: the book
 * @customer: who was called
 *
 * Returns: (transfer floating): hidden until an outcome is chosen and a follow-up is planned
 */
GtkWidget *
hf_entry_outcome_new (HfContext *context, gint64 customer)
{
  HfEntryOutcome *self = g_object_new (HF_TYPE_ENTRY_OUTCOME, NULL);
  HfClock        *clock = hf_context_get_clock (context);
  g_autoptr (HfQuery) query = hf_query_new (&hf_follow_up_def, hf_context_get_viewer (context));

  self->context = g_object_ref (context);
  hf_editable_row_set_up (self->due, &hf_follow_up_def, clock, NULL);
  hf_editable_row_set_up (self->promised, &hf_follow_up_def, clock, NULL);
  self->follow_ups = hf_live_list_new (hf_context_get_store (context));
  self->watch = hf_records_watch_new (G_LIST_MODEL (self->follow_ups));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (show_next), self, G_CONNECT_SWAPPED);
  hf_query_where (query, HF_FOLLOW_UP_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_query_where (query, HF_FOLLOW_UP_STATE, HF_OP_EQ, HF_TEXT (HF_FOLLOW_UP_STATE_OPEN));
  hf_query_order (query, HF_FOLLOW_UP_DUE, FALSE);
  hf_live_list_set_query (self->follow_ups, query);
  return GTK_WIDGET (self);
}

/**
 * hf_entry_outcome_set:
 * @self: the question
 * @outcome: (nullable): the key of the outcome that was chosen
 *
 * Asks what belongs to an outcome.
 */
void
hf_entry_outcome_set (HfEntryOutcome *self, const char *outcome)
{
  self->is_known = hf_outcome_kind_find (outcome, &self->kind);
  show_state (self);
}

/**
 * hf_entry_outcome_check:
 * @self: the question
 *
 * Takes over what is still being typed.
 *
 * Returns: whether it can be saved
 */
gboolean
hf_entry_outcome_check (HfEntryOutcome *self)
{
  HfEditableRow *rows[] = { self->due, self->promised };

  return !settles (self) || self->kind != HF_OUTCOME_LATER ||
         hf_editable_row_save_all (rows, G_N_ELEMENTS (rows));
}

static HfMoment
read_again (HfEntryOutcome *self)
{
  HfMoment again = { hf_date_from_iso (hf_row_text (self->again, HF_FOLLOW_UP_DUE)), -1 };

  if (!hf_time_parse (hf_row_text (self->again, HF_FOLLOW_UP_PROMISED), &again.minutes))
    again.minutes = -1;
  return again;
}

/**
 * hf_entry_outcome_log:
 * @self: the question
 * @contact: the call
 * @message: (out) (transfer full): what to tell once it is saved
 *
 * Returns: (transfer full) (nullable): the call and what follows from it in one change set, %NULL
 *   where it has nothing to do with a follow-up
 */
HfChangeSet *
hf_entry_outcome_log (HfEntryOutcome *self, const HfRow *contact, char **message)
{
  const HfRow *next = find_next (self);
  HfOutcome    outcome = { .kind = self->kind };
  g_autoptr (HfRow) moved = NULL;
  HfChangeSet *changes;

  if (next == NULL || !settles (self))
    return NULL;
  outcome.again = read_again (self);
  changes = hf_outcome_log (self->context, next, &outcome, hf_row_copy (contact), &moved);
  *message = hf_outcome_describe (self->context, moved, self->kind);
  return changes;
}
