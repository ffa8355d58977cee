/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Deciding about two cards. They are read on the reader's lane; the merge runs on the writer's as
 * one step, which one undo takes back, also much later. */

#include "gui/customer/hf-merge-dialog.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "base/hf-weak.h"
#include "core/hf-customer.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-ending.h"
#include "gui/common/hf-person-words.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-saving.h"
#include "gui/customer/hf-merge-fields.h"
#include "session/hf-error-text.h"
#include "session/same-person/hf-likeness.h"
#include "session/same-person/hf-merge.h"
#include "session/same-person/hf-pair-cards.h"

#include <glib/gi18n.h>

struct _HfMergeDialog
{
  AdwWindow parent_instance;

  /* owned */
  HfContext      *context;
  HfMergePreview *preview; /* NULL while it is read */

  gint64 ids[2];
  guint  keep;

  /* template children */
  GtkWidget     *merge_button;
  GtkWidget     *distinct_button;
  HfReadError   *trouble;
  GtkWidget     *stack;
  GtkWidget     *problem;
  GtkWidget     *doubt;
  GtkWidget     *stays;
  HfAlertMark   *stays_alert;
  GtkWidget     *goes;
  HfAlertMark   *goes_alert;
  GtkWidget     *flip_button;
  HfMergeFields *fields;
};

enum
{
  DECIDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfMergeDialog, hf_merge_dialog, ADW_TYPE_WINDOW)

/* What goes to another thread. */
typedef struct
{
  gint64     ids[2]; /* who stays, who goes */
  HfRow     *card;   /* NULL while only reading */
  HfRow     *gone;   /* the other card as it was shown; NULL while only reading */
  GPtrArray *own;    /* of HfMergeOwn; NULL while only reading */
  GArray    *left;   /* of HfMergeLeft; NULL while only reading */
  HfViewer  *viewer;
  gint64     now;
} Question;

static void
question_free (gpointer user_data)
{
  Question *self = user_data;

  g_clear_pointer (&self->card, hf_row_unref);
  g_clear_pointer (&self->gone, hf_row_unref);
  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_clear_pointer (&self->left, g_array_unref);
  hf_viewer_unref (self->viewer);
  g_free (self);
}

static Question *
ask (HfMergeDialog *self)
{
  Question *question = g_new0 (Question, 1);

  question->ids[0] = self->ids[self->keep];
  question->ids[1] = self->ids[1 - self->keep];
  question->viewer = hf_viewer_ref (hf_context_get_viewer (self->context));
  question->now = hf_clock_now (hf_context_get_clock (self->context));
  return question;
}

static gpointer
preview_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;

  return hf_merge_preview_read (db, question->viewer, question->ids[0], question->ids[1], error);
}

static gpointer
merge_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Question            *question = data;
  const HfMergeOptions options = { .keep = question->ids[0],
                                   .drop = question->ids[1],
                                   .card = question->card,
                                   .gone = question->gone,
                                   .own = question->own,
                                   .left = question->left,
                                   .viewer = question->viewer,
                                   .now = question->now };
  g_autofree gint64   *step = g_new0 (gint64, 1);

  *step = hf_merge_run (db, &options, error);
  return *step != 0 ? g_steal_pointer (&step) : NULL;
}

static void
set_busy (HfMergeDialog *self, gboolean is_busy)
{
  gboolean can =
    !is_busy && self->preview != NULL && !hf_context_get_viewer (self->context)->masked;

  gtk_widget_set_sensitive (self->merge_button, can);
  gtk_widget_set_sensitive (self->distinct_button, can);
  gtk_widget_set_sensitive (self->flip_button, can);
}

static void
show_problem (HfMergeDialog *self, const char *text)
{
  gtk_label_set_text (GTK_LABEL (self->problem), text != NULL ? text : "");
  gtk_widget_set_visible (self->problem, text != NULL);
}

static gboolean
differ (const HfRow *one, const HfRow *other, guint field)
{
  if (hf_row_is_null (one, field) || hf_row_is_null (other, field))
    return FALSE;
  if (field == HF_CUSTOMER_BIRTH_DATE && (!hf_row_is_null (one, HF_CUSTOMER_BIRTH_PRECISION) ||
                                          !hf_row_is_null (other, HF_CUSTOMER_BIRTH_PRECISION)))
    return FALSE; /* roughly the same, perhaps */
  return hf_row_differs (one, other, field);
}

/* In what the two speak against being one person; NULL for nothing, which an identity card that
 * both have makes of everything else. */
static char *
describe_doubt (const HfRow *one, const HfRow *other)
{
  static const guint fields[] = { HF_CUSTOMER_NAME, HF_CUSTOMER_SEX, HF_CUSTOMER_BIRTH_DATE,
                                  HF_CUSTOMER_ID_NUMBER };
  HfLikenessFacts    facts[] = { hf_likeness_get_facts (one), hf_likeness_get_facts (other) };
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;

  if (facts[0].id_number != NULL && g_strcmp0 (facts[0].id_number, facts[1].id_number) == 0)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (differ (one, other, fields[i]))
      g_strv_builder_add (labels, _ (hf_customer_def.fields[fields[i]].label));
  list = g_strv_builder_end (labels);
  joined = hf_join_list (list);
  if (list[0] == NULL)
    return NULL;
  if (hf_likeness_contradict (&facts[0], &facts[1]))
    /* Translators: a list of fields, such as "sex and identity card" */
    return g_strdup_printf (_ ("These differ: %s. They are probably two people."), joined);
  /* Translators: a list of fields, such as "name and birth date" */
  return g_strdup_printf (_ ("These differ: %s. Check that they are one person before you merge."),
                          joined);
}

static void
show_doubt (HfMergeDialog *self)
{
  g_autofree char *text = hf_context_get_viewer (self->context)->masked ?
                            NULL :
                            describe_doubt (self->preview->cards[0], self->preview->cards[1]);

  gtk_label_set_text (GTK_LABEL (self->doubt), text != NULL ? text : "");
  gtk_widget_set_visible (self->doubt, text != NULL);
}

static char *
describe (HfMergeDialog *self, guint which)
{
  const HfRow     *row = self->preview->cards[which];
  g_autofree char *name = hf_str_visible_controls (hf_row_text (row, HF_CUSTOMER_NAME));
  g_autofree char *aside = hf_person_words_aside (self->context, row, " · ");

  return g_strconcat (name, "\n", aside, NULL);
}

static void
show_cards (HfMergeDialog *self)
{
  g_autofree char *stays = describe (self, self->keep);
  g_autofree char *goes = describe (self, 1 - self->keep);

  gtk_label_set_text (GTK_LABEL (self->stays), stays);
  gtk_label_set_text (GTK_LABEL (self->goes), goes);
  hf_alert_mark_set_row (self->stays_alert, self->preview->cards[self->keep]);
  hf_alert_mark_set_row (self->goes_alert, self->preview->cards[1 - self->keep]);
  hf_merge_fields_show (self->fields, self->preview, self->keep);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "cards");
}

/* On which more hangs: less is moved, and people know that card. */
static guint
propose (const HfMergePreview *preview)
{
  gint64 n[2] = { 0, 0 };

  for (guint i = 0; i < preview->counts->len; i++)
    for (guint which = 0; which < 2; which++)
      n[which] += g_array_index (preview->counts, HfMergeCount, i).n[which];
  return n[1] > n[0] ? 1 : 0;
}

static void
take_preview (HfMergeDialog *self, HfMergePreview *preview)
{
  g_clear_pointer (&self->preview, hf_merge_preview_free);
  self->preview = preview;
  self->keep = propose (preview);
  show_cards (self);
  show_doubt (self);
  set_busy (self, FALSE);
  if (hf_context_get_viewer (self->context)->masked)
    show_problem (self, _ ("Who sees names only in part cannot merge cards."));
  else if (!hf_merge_fields_focus (self->fields))
    gtk_widget_grab_focus (self->merge_button);
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfMergeDialog) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfMergePreview) preview = hf_store_run_finish (HF_STORE (source), result, &error);

  if (self == NULL) /* closed meanwhile */
    return;
  hf_read_error_show (self->trouble, error, TRUE);
  gtk_widget_set_visible (self->stack, error == NULL);
  if (preview != NULL)
    take_preview (self, g_steal_pointer (&preview));
}

static void
read_cards (HfMergeDialog *self)
{
  set_busy (self, TRUE);
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_READ, preview_work, ask (self),
                      question_free, (GDestroyNotify) hf_merge_preview_free,
                      hf_ending_of (GTK_WIDGET (self)), previewed_cb, hf_weak_new (self));
}

static void
decide (HfMergeDialog *self, gint64 kept, const char *text, gint64 step)
{
  g_signal_emit (self, signals[DECIDED], 0, kept, text, step);
  hf_dialogs_close (GTK_WINDOW (self));
}

static void
fail (HfMergeDialog *self, const char *what, const GError *error)
{
  g_autofree char *text = NULL;

  if (hf_saving_tell_closed (GTK_WIDGET (self), self->context, what, error))
    return;
  text = hf_error_text (error);
  show_problem (self, text);
  if (hf_store_error_is_conflict (error))
    read_cards (self); /* chosen anew from what they say by now */
  else
    set_busy (self, FALSE);
}

static void
merged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfMergeDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *step = hf_store_run_finish (HF_STORE (source), result, &error);

  if (step != NULL)
    decide (self, self->ids[self->keep], _ ("Merged into one card"), *step);
  else
    fail (self, N_ ("Merge customers"), error);
}

static void
merge_clicked_cb (HfMergeDialog *self)
{
  Question *question = ask (self);

  question->card = hf_merge_fields_make_card (self->fields);
  question->gone = hf_row_ref (self->preview->cards[1 - self->keep]);
  question->own = hf_merge_fields_list_own (self->fields);
  question->left = hf_merge_fields_list_left (self->fields);
  set_busy (self, TRUE);
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_WRITE, merge_work, question,
                      question_free, g_free, NULL, merged_cb, g_object_ref (self));
}

static void
told_apart_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfMergeDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCommitted) committed = hf_store_commit_finish (HF_STORE (source), result, &error);

  if (committed != NULL)
    decide (self, 0, _ ("Noted that they are two people"), committed->step);
  else
    fail (self, N_ ("Not a duplicate"), error);
}

static void
distinct_clicked_cb (HfMergeDialog *self)
{
  g_autoptr (HfChangeSet) changes = hf_pair_cards_set_apart (self->ids[0], self->ids[1]);

  set_busy (self, TRUE);
  hf_store_commit_async (hf_context_get_store (self->context), changes, NULL, told_apart_cb,
                         g_object_ref (self));
}

static void
flip_clicked_cb (HfMergeDialog *self)
{
  self->keep = 1 - self->keep;
  show_cards (self);
}

static void
hf_merge_dialog_dispose (GObject *object)
{
  HfMergeDialog *self = HF_MERGE_DIALOG (object);

  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_merge_dialog_parent_class)->dispose (object);
}

static void
hf_merge_dialog_finalize (GObject *object)
{
  g_clear_pointer (&HF_MERGE_DIALOG (object)->preview, hf_merge_preview_free);

  G_OBJECT_CLASS (hf_merge_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HfMergeDialog, merge_button);
  gtk_widget_class_bind_template_child (widget_class, HfMergeDialog, distinct_button);
  gtk_widget_class_bind_template_child (widget_class, HfMergeDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfMergeDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HfMergeDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, HfMergeDialog, doubt);
  gtk_widget_class_bind_template_child (widget_class, HfMergeDialog, stays);
  gtk_widget_class_bind_template_child (widget_class, HfMergeDialog, goes);
  gtk_widget_class_bind_template_child (widget_class, HfMergeDialog, stays_alert);
  gtk_widget_class_bind_template_child (widget_class, HfMergeDialog, goes_alert);
  gtk_widget_class_bind_template_child (widget_class, HfMergeDialog, flip_button);
  gtk_widget_class_bind_template_child (widget_class, HfMergeDialog, fields);
  gtk_widget_class_bind_template_callback (widget_class, merge_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, distinct_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, flip_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_cards);
}

static void
hf_merge_dialog_class_init (HfMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_merge_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_merge_dialog_finalize;
  signals[DECIDED] =
    g_signal_new ("decided", HF_TYPE_MERGE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_STRING, G_TYPE_INT64);

  g_type_ensure (HF_TYPE_MERGE_FIELDS);
  g_type_ensure (HF_TYPE_READ_ERROR);
  g_type_ensure (HF_TYPE_ALERT_MARK);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/customer/hf-merge-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hf_merge_dialog_init (HfMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

HfMergeDialog *
hf_merge_dialog_show (GtkWindow *parent, HfContext *context, gint64 one, gint64 other)
{
  HfMergeDialog *self = hf_dialogs_new (HF_TYPE_MERGE_DIALOG, parent);

  self->context = g_object_ref (context);
  self->ids[0] = one;
  self->ids[1] = other;
  read_cards (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

void
hf_merge_dialog_set_apart (HfMergeDialog *self)
{
  g_return_if_fail (HF_IS_MERGE_DIALOG (self));

  gtk_widget_set_visible (self->distinct_button, FALSE);
}
