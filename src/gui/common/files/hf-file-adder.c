/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files on their way into the book, for a person who watches. A lot goes on when its card has been
 * left, and tells how it ended all the same. */

#include "gui/common/files/hf-file-adder.h"

#include "base/hf-short-name.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-saving.h"
#include "session/files/hf-attach-job.h"
#include "session/hf-error-text.h"

#include <glib/gi18n.h>

#define TICK         100 /* ms; what is done before the first needs no bar */
#define MOST_REASONS 5

struct _HfFileAdder
{
  GtkWidget parent_instance;

  /* owned */
  HfContext    *context;
  GQueue        jobs;        /* of HfAttachJob, the first one running */
  GCancellable *cancellable; /* of the one running */

  guint  field;
  gint64 id;
  guint  ticker;

  /* template children */
  GtkWidget *working;
  GtkWidget *what;
  GtkWidget *bar;
  GtkWidget *left_out;
  GtkWidget *left_out_text;
};

G_DEFINE_FINAL_TYPE (HfFileAdder, hf_file_adder, GTK_TYPE_WIDGET)

static gboolean
tick_cb (gpointer user_data)
{
  HfFileAdder *self = user_data;
  HfAttachJob *job = g_queue_peek_head (&self->jobs);

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), hf_attach_job_get_fraction (job));
  gtk_widget_set_visible (self->working, TRUE);
  return G_SOURCE_CONTINUE;
}

static void
set_left_out (HfFileAdder *self, const char *text)
{
  gtk_label_set_text (GTK_LABEL (self->left_out_text), text);
  gtk_widget_set_visible (self->left_out, *text != '\0');
}

static void
show_refusals (HfFileAdder *self, GPtrArray *refusals)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (refusals->len, MOST_REASONS); i++)
    {
      const HfAttachRefusal *refusal = g_ptr_array_index (refusals, i);
      g_autofree char       *name = hf_short_name (refusal->name);
      g_autofree char       *reason = hf_error_text (refusal->error);
      /* Translators: a file's name, and why it was not added */
      g_autofree char *line = g_strdup_printf (_ ("“%s”: %s"), name, reason);

      g_string_append_printf (text, i > 0 ? "\n%s" : "%s", line);
    }
  if (refusals->len > MOST_REASONS)
    {
      guint            n_more = refusals->len - MOST_REASONS;
      g_autofree char *more = g_strdup_printf (ngettext ("%u more file was left out",
                                                         "%u more files were left out", n_more),
                                               n_more);

      g_string_append_printf (text, "\n%s", more);
    }
  set_left_out (self, text->str);
}

static void
tell_result (HfFileAdder *self, HfAttachJob *job, const GError *error)
{
  guint            n = error ? 0 : hf_attach_job_get_n_attached (job);
  g_autofree char *text = g_strdup_printf (ngettext ("%u file added", "%u files added", n), n);

  if (error != NULL)
    hf_saving_tell_failure (GTK_WIDGET (self), self->context, N_ ("Add files"), error);
  else if (n > 0)
    hf_page_toast_of (GTK_WIDGET (self), text, hf_attach_job_get_step (job));
}

static void run_next (HfFileAdder *self);

static void
job_ran_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfFileAdder) self = user_data;
  g_autoptr (HfAttachJob) job = g_queue_pop_head (&self->jobs);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->ticker, g_source_remove);
  g_clear_object (&self->cancellable);
  hf_attach_job_run_finish (job, result, &error);
  tell_result (self, job, error);
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    {
      gtk_widget_set_visible (self->working, FALSE);
      if (error == NULL)
        show_refusals (self, hf_attach_job_get_refusals (job));
    }
  run_next (self);
}

/* Keeps itself until the last lot has ended. */
static void
run_next (HfFileAdder *self)
{
  HfAttachJob     *job = g_queue_peek_head (&self->jobs);
  guint            n = job ? hf_attach_job_get_n_files (job) : 0;
  g_autofree char *text = g_strdup_printf (ngettext ("Adding %u file", "Adding %u files", n), n);

  if (job == NULL)
    return;
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->what), text);
      self->ticker = g_timeout_add (TICK, tick_cb, self);
    }
  self->cancellable = g_cancellable_new ();
  hf_attach_job_run_async (job, self->cancellable, job_ran_cb, g_object_ref (self));
}

static void
push (HfFileAdder *self, HfAttachJob *job)
{
  g_queue_push_tail (&self->jobs, hf_attach_job_ref (job));
  if (g_queue_get_length (&self->jobs) == 1)
    run_next (self);
}

static void
cancel_clicked_cb (HfFileAdder *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
close_clicked_cb (HfFileAdder *self)
{
  set_left_out (self, "");
}

/* The template goes with the card, but not the lot that is on its way. */
static void
hf_file_adder_dispose (GObject *object)
{
  HfFileAdder *self = HF_FILE_ADDER (object);

  g_clear_handle_id (&self->ticker, g_source_remove);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_FILE_ADDER);

  G_OBJECT_CLASS (hf_file_adder_parent_class)->dispose (object);
}

static void
hf_file_adder_finalize (GObject *object)
{
  HfFileAdder *self = HF_FILE_ADDER (object);

  g_queue_clear_full (&self->jobs, (GDestroyNotify) hf_attach_job_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_file_adder_parent_class)->finalize (object);
}

static void
hf_file_adder_class_init (HfFileAdderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_file_adder_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_file_adder_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/files/hf-file-adder.ui");
  gtk_widget_class_bind_template_child (widget_class, HfFileAdder, working);
  gtk_widget_class_bind_template_child (widget_class, HfFileAdder, what);
  gtk_widget_class_bind_template_child (widget_class, HfFileAdder, bar);
  gtk_widget_class_bind_template_child (widget_class, HfFileAdder, left_out);
  gtk_widget_class_bind_template_child (widget_class, HfFileAdder, left_out_text);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
}

static void
hf_file_adder_init (HfFileAdder *self)
{
  g_queue_init (&self->jobs);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_file_adder_set_target (HfFileAdder *self, HfContext *context, guint field, gint64 id)
{
  g_return_if_fail (HF_IS_FILE_ADDER (self));

  g_set_object (&self->context, context);
  self->field = field;
  if (self->id != id)
    set_left_out (self, "");
  self->id = id;
}

void
hf_file_adder_add_files (HfFileAdder *self, const GSList *files)
{
  g_return_if_fail (HF_IS_FILE_ADDER (self));

  g_autoptr (HfAttachJob) job = NULL;

  if (self->id == 0 || files == NULL)
    return;
  job = hf_attach_job_new (hf_context_get_store (self->context), self->field, self->id);
  for (const GSList *next = files; next != NULL; next = next->next)
    if (!hf_attach_job_add_file (job, next->data))
      {
        g_autofree char *text =
          g_strdup_printf (_ ("At most %u files can be added at a time. None was added."),
                           HF_ATTACH_MOST);

        set_left_out (self, text);
        return;
      }
  push (self, job);
}

void
hf_file_adder_add_bytes (HfFileAdder *self, const char *name, GBytes *bytes)
{
  g_return_if_fail (HF_IS_FILE_ADDER (self));

  g_autoptr (HfAttachJob) job = NULL;

  if (self->id == 0)
    return;
  job = hf_attach_job_new (hf_context_get_store (self->context), self->field, self->id);
  hf_attach_job_add_bytes (job, name, bytes);
  push (self, job);
}

gboolean
hf_file_adder_is_busy (HfFileAdder *self)
{
  g_return_val_if_fail (HF_IS_FILE_ADDER (self), FALSE);

  return !g_queue_is_empty (&self->jobs);
}
