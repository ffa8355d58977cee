/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Saving what somebody else may have changed at the same time: both versions are shown, and the
 * person decides. It knows rows and fields, and nothing of any entity. */

#include "gui/common/hf-conflict.h"

#include "base/hf-weak.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-ending.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-saving-private.h"
#include "session/hf-error-text.h"

#include <glib/gi18n.h>

#define EDIT_OF "hf-edit" /* object data of a form: what of it is being saved */

/* What a worker needs. */
typedef struct
{
  HfViewer *viewer;
  HfRow    *before;
  HfRow    *draft;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  hf_viewer_unref (self->viewer);
  hf_row_unref (self->before);
  hf_row_unref (self->draft);
  g_free (self);
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return hf_both_versions_read (db, question->viewer, question->before, question->draft, error);
}

/* Who waits for the answer. */
typedef struct
{
  HfWeak        *widget;
  HfConflictRead read;
  gpointer       user_data;
} Waiting;

static void
versions_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Waiting *waiting = user_data;
  g_autoptr (GtkWidget) widget = hf_weak_take (waiting->widget);
  g_autoptr (GError) error = NULL;
  HfBothVersions *versions = hf_store_run_finish (HF_STORE (source), result, &error);

  waiting->read (widget, versions, error, waiting->user_data);
}

void
hf_conflict_read (GtkWidget     *widget,
                  HfContext     *context,
                  const HfRow   *before,
                  const HfRow   *draft,
                  HfConflictRead read,
                  gpointer       user_data)
{
  Question *question = g_new (Question, 1);
  Waiting  *waiting = g_new (Waiting, 1);

  *question = (Question){ hf_viewer_ref (hf_context_get_viewer (context)), hf_row_ref (before),
                          hf_row_ref (draft) };
  *waiting = (Waiting){ hf_weak_new (widget), read, user_data };
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, read_work, question,
                      question_free, (GDestroyNotify) hf_both_versions_free, hf_ending_of (widget),
                      versions_read_cb, waiting);
}

/* What is being saved, until it is decided whose version counts. */
typedef struct
{
  HfContext   *context;
  char        *label;
  char        *message;
  HfRow       *before;
  HfRow       *draft;
  HfSavingDone done;
  gpointer     user_data;

  /* of a form */
  GtkWidget       *asker;
  HfConflictTheirs theirs; /* NULL where there is none */

  /* of the question */
  GtkWidget      *widget;
  HfBothVersions *versions;
  GError         *conflict;
} Edit;

static void
edit_free (Edit *self)
{
  g_clear_object (&self->asker);
  g_object_unref (self->context);
  g_free (self->label);
  g_free (self->message);
  hf_row_unref (self->before);
  hf_row_unref (self->draft);
  g_clear_object (&self->widget);
  g_clear_pointer (&self->versions, hf_both_versions_free);
  g_clear_error (&self->conflict);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Edit, edit_free)

static void
edit_closed (gpointer edit, GClosure *closure)
{
  edit_free (edit);
}

static void
commit_mine (GtkWidget *widget, Edit *edit)
{
  HfRow *mine = hf_row_copy (edit->versions->wanted);
  char  *message = g_strdup (edit->message);

  if (edit->theirs != NULL)
    hf_conflict_commit_form (widget, edit->asker, edit->context, edit->label,
                             edit->versions->current, mine, message, edit->theirs);
  else
    hf_conflict_commit (widget, edit->context, edit->label, edit->versions->current, mine, message,
                        NULL, NULL);
}

/* What is chosen may meet a third version: then it is asked once more. */
static void
mine_chosen_cb (GtkWidget *dialog, const char *response, Edit *edit)
{
  commit_mine (edit->widget, edit);
}

/* A field shows already what counts; a form is told. */
static void
theirs_chosen_cb (GtkWidget *dialog, const char *response, Edit *edit)
{
  if (edit->theirs != NULL && hf_page_is_seen_of (edit->widget))
    edit->theirs (edit->widget, edit->versions->current, edit->versions->agreed);
}

static void
ask (Edit *edit)
{
  GtkWindow       *parent = GTK_WINDOW (gtk_widget_get_root (edit->widget));
  g_autofree char *body =
    g_strconcat (_ ("Somebody else changed this while you were typing. Nothing was overwritten."),
                 "\n\n", edit->versions->text, NULL);
  GtkWidget *dialog = hf_dialogs_ask_which (parent, _ ("Whose Change Counts?"), body,
                                            _ ("Take _Theirs"), _ ("Keep _Mine"));

  g_signal_connect_data (dialog, "response::agree", G_CALLBACK (mine_chosen_cb), edit, edit_closed,
                         0);
  g_signal_connect (dialog, "response::cancel", G_CALLBACK (theirs_chosen_cb), edit);
}

/* It may be gone altogether. */
static void
tell_unread (GtkWidget *widget, const Edit *edit, const GError *error)
{
  g_autofree char *text = hf_error_text (error);

  if (edit->theirs == NULL)
    hf_saving_tell_failure (widget, edit->context, edit->label, error);
  else if (text != NULL)
    hf_dialogs_tell (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Not Saved"), text);
}

/* Where both say the same by now there is nothing to decide. */
static void
both_read_cb (GtkWidget *widget, HfBothVersions *versions, const GError *error, gpointer user_data)
{
  g_autoptr (Edit) edit = user_data;

  edit->versions = versions;
  if (widget == NULL || !hf_page_is_seen_of (widget))
    {
      hf_context_tell_unsaved (edit->context, edit->label, NULL, edit->conflict);
      return;
    }
  if (versions == NULL)
    {
      tell_unread (widget, edit, error);
      return;
    }
  if (*versions->text == '\0')
    {
      commit_mine (widget, edit);
      return;
    }
  edit->widget = g_object_ref (widget);
  ask (g_steal_pointer (&edit));
}

static void
saved_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  g_autoptr (Edit) edit = user_data;
  Edit *asked;

  if (edit->done != NULL)
    edit->done (widget, committed, error, edit->user_data);
  if (!hf_store_error_is_conflict (error) || !hf_page_is_seen_of (widget))
    return;
  asked = g_steal_pointer (&edit);
  asked->conflict = g_error_copy (error);
  hf_conflict_read (widget, asked->context, asked->before, asked->draft, both_read_cb, asked);
}

static Edit *
edit_new (HfContext *context, const char *label, const HfRow *before, HfRow *draft, char *message)
{
  Edit *self = g_new0 (Edit, 1);

  self->context = g_object_ref (context);
  self->label = g_strdup (label);
  self->message = g_strdup (message);
  self->before = hf_row_ref (before);
  self->draft = hf_row_seal (hf_row_copy (draft));
  return self;
}

void
hf_conflict_commit (GtkWidget   *widget,
                    HfContext   *context,
                    const char  *label,
                    const HfRow *before,
                    HfRow       *draft,
                    char        *message,
                    HfSavingDone done,
                    gpointer     user_data)
{
  HfChangeSet *changes = hf_change_set_new (label);
  Edit        *edit = edit_new (context, label, before, draft, message);

  edit->done = done;
  edit->user_data = user_data;
  hf_change_set_update (changes, before, draft);
  hf_saving_commit_asking (NULL, widget, context, changes, message, saved_cb, edit);
}

static void
form_saved_cb (GtkWidget *form, HfCommitted *committed, GError *error, gpointer user_data)
{
  Edit *edit = g_object_steal_data (G_OBJECT (form), EDIT_OF);

  if (!hf_store_error_is_conflict (error) || !hf_page_is_seen_of (form))
    {
      edit_free (edit);
      return;
    }
  edit->conflict = g_error_copy (error);
  hf_conflict_read (form, edit->context, edit->before, edit->draft, both_read_cb, edit);
}

void
hf_conflict_commit_form (GtkWidget       *form,
                         GtkWidget       *asker,
                         HfContext       *context,
                         const char      *label,
                         const HfRow     *before,
                         HfRow           *draft,
                         char            *message,
                         HfConflictTheirs theirs)
{
  HfChangeSet *changes = hf_change_set_new (label);
  Edit        *edit = edit_new (context, label, before, draft, message);

  edit->asker = g_object_ref (asker);
  edit->theirs = theirs;
  hf_change_set_update (changes, before, draft);
  /* A form takes a second save for none: the first one's answer finds the same here. */
  g_object_set_data_full (G_OBJECT (form), EDIT_OF, edit, (GDestroyNotify) edit_free);
  hf_saving_commit_asking (form, asker, context, changes, message, form_saved_cb, NULL);
}

static void
field_saved_cb (GtkWidget *field, HfCommitted *committed, GError *error, gpointer user_data)
{
  hf_editable_row_end_saving (HF_EDITABLE_ROW (field), hf_store_error_is_conflict (error));
}

void
hf_conflict_commit_field (HfEditableRow *field,
                          HfContext     *context,
                          const char    *label,
                          const HfRow   *before,
                          HfRow         *draft,
                          char          *message)
{
  hf_conflict_commit (GTK_WIDGET (field), context, label, before, draft, message, field_saved_cb,
                      NULL);
}
