/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an outcome does. It is shown before it is stored: the next card comes at once, the commit
 * follows on its thread. Should it fail, the window says so and offers the card, which has kept its
 * note: another call may be under way by then.
 */

#include "core/hf-follow-up.h"
#include "gui/follow-up/hf-complaint-popover.h"
#include "gui/follow-up/hf-today-page-private.h"

/* An outcome that was logged, for showing the card again whenever it is undone. */
typedef struct
{
  HfRow *before; /* the follow-up as it was */
  char  *note;
  char  *mood;            /* NULL for none */
  char  *dissatisfaction; /* NULL for none */
  int    seconds;         /* how long the call took, HF_CALL_STATE_NONE for none */
} Logged;

/* An outcome on its way into the book. */
typedef struct
{
  HfTodayPage *page;
  HfContext   *context;
  HfChangeSet *changes;
  Logged      *logged;
  char        *message;
  gboolean     comes_back; /* there is another number to call at once */
  gboolean     keeps_note; /* the note stays a draft, and so does what else was said */
} Saving;

static void
logged_free (gpointer data)
{
  Logged *logged = data;

  hf_row_unref (logged->before);
  g_free (logged->note);
  g_free (logged->mood);
  g_free (logged->dissatisfaction);
  g_free (logged);
}

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->page);
  g_object_unref (saving->context);
  hf_change_set_unref (saving->changes);
  g_clear_pointer (&saving->logged, logged_free);
  g_free (saving->message);
  g_free (saving);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static gboolean
is_as_before (const HfRow *row, const HfRow *before)
{
  for (guint i = 0; row != NULL && i < row->def->n_fields; i++)
    if (HF_FIELD_IS_OWN (&row->def->fields[i]) && hf_row_differs (row, before, i))
      return FALSE;
  return row != NULL;
}

static gboolean
is_undone (HfTodayPage *self, const Logged *logged)
{
  gint64 id = logged->before->id;
  guint  position;

  return !g_hash_table_contains (self->leaving, &id) &&
         hf_queue_list_find (self->queue, id, &position) &&
         is_as_before (hf_queue_list_get_row (self->queue, position), logged->before);
}

/* A follow-up that stands in the queue again as it was before its outcome has been undone: its card
 * comes back, with the note. One that comes back at its time is not as it was. */
gboolean
hf_today_page_show_undone (HfTodayPage *self)
{
  HfNoteEditor   *editor = hf_call_panel_get_note (self->panel);
  HfMoodPicker   *mood = hf_call_panel_get_mood (self->panel);
  HfDissatisfied *dissatisfied = hf_call_panel_get_dissatisfied (self->panel);
  Logged         *undone = NULL;

  while (self->n_logged > 0 &&
         is_undone (self, g_ptr_array_index (self->logged, self->n_logged - 1)))
    undone = g_ptr_array_index (self->logged, --self->n_logged);
  if (undone == NULL)
    return FALSE;
  hf_today_page_show_follow_up (self, undone->before->id);
  hf_note_editor_show (editor, undone->before->id, NULL);
  hf_note_editor_set_text (editor, undone->note);
  hf_mood_picker_show (mood, undone->before->id);
  hf_mood_picker_set_mood (mood, undone->mood);
  hf_dissatisfied_show (dissatisfied, undone->before->id, NULL);
  hf_dissatisfied_set_reason (dissatisfied, undone->dissatisfaction);
  hf_call_state_put_back (hf_call_panel_get_state (self->panel), undone->before->id,
                          undone->seconds);
  g_free (self->undone_note);
  self->undone_note = g_strdup (undone->note);
  self->undone = undone->before->id;
  return TRUE;
}

/* What was said of a call is in the book. */
static void
forget (HfTodayPage *self, gint64 follow_up)
{
  hf_note_editor_forget (hf_call_panel_get_note (self->panel), follow_up);
  hf_mood_picker_forget (hf_call_panel_get_mood (self->panel), follow_up);
  hf_dissatisfied_forget (hf_call_panel_get_dissatisfied (self->panel), follow_up);
  hf_call_state_forget (hf_call_panel_get_state (self->panel), follow_up);
}

/* Redoing takes the note along; undoing again brings the card back once more. */
void
hf_today_page_note_redone (HfTodayPage *self, const HfChanged *changed)
{
  while (self->n_logged < self->logged->len)
    {
      Logged *next = g_ptr_array_index (self->logged, self->n_logged);

      if (!hf_changed_has_row (changed, &hf_follow_up_def, next->before->id))
        return;
      forget (self, next->before->id);
      self->n_logged++;
    }
}

static void
tell_unsaved (const Saving *saving, const GError *error)
{
  g_autofree char *action =
    g_strdup_printf ("win.show-follow-up(int64 %" G_GINT64_FORMAT ")", saving->logged->before->id);

  hf_context_tell_unsaved (saving->context, hf_change_set_get_label (saving->changes), action,
                           error);
}

/* The card of what was not saved stands in the queue again, and comes by itself only to an empty
 * place. */
static void
take_back (HfTodayPage *self, gint64 id)
{
  if (hf_today_page_get_context (self) == NULL)
    return;
  if (self->current == 0)
    hf_today_page_show_follow_up (self, id);
  hf_today_page_show_state (self);
}

static void
outcome_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  HfTodayPage *self = saving->page;
  gint64       id = saving->logged->before->id;
  g_autoptr (HfCommitted) committed = hf_store_commit_finish (HF_STORE (source), result, &error);

  g_hash_table_remove (self->leaving, &id);
  if (committed == NULL)
    {
      tell_unsaved (saving, error);
      take_back (self, id);
      return;
    }
  if (hf_today_page_get_context (self) == NULL)
    return;
  if (!saving->keeps_note)
    forget (self, id);
  g_ptr_array_insert (self->logged, (int) self->n_logged++, g_steal_pointer (&saving->logged));
  if (saving->comes_back)
    take_back (self, id);
  hf_page_toast (HF_PAGE (self), saving->message, committed->step);
}

/* The note of a call that was undone was not typed for a skip: it waits for the next call. */
static gboolean
keeps_note (HfTodayPage *self, HfOutcomeKind kind, const char *note)
{
  return kind == HF_OUTCOME_SKIP && self->undone == self->current &&
         g_strcmp0 (self->undone_note, note) == 0;
}

void
hf_today_page_log_outcome (HfTodayPage *self, const HfOutcome *answer)
{
  HfCallCard      *card = hf_call_panel_get_card (self->panel);
  g_autofree char *note = hf_note_editor_get_text (hf_call_panel_get_note (self->panel));
  gboolean         is_draft = keeps_note (self, answer->kind, note);
  const char      *mood = hf_mood_picker_get_mood (hf_call_panel_get_mood (self->panel));
  const char      *dissatisfaction =
    hf_dissatisfied_get_reason (hf_call_panel_get_dissatisfied (self->panel));
  HfOutcome outcome = *answer;
  g_autoptr (HfRow) moved = NULL;
  g_autoptr (HfChangeSet) changes = NULL;
  Saving *saving;
  gint64  next;

  if (self->current == 0 || card == NULL || card->follow_up->id != self->current)
    return;
  outcome.phones = card->phones;
  outcome.customer = card->customer;
  if (!is_draft)
    {
      outcome.note = note;
      outcome.mood = mood;
      outcome.dissatisfaction = dissatisfaction;
    }
  if (answer->kind != HF_OUTCOME_SKIP)
    outcome.minutes =
      hf_call_state_get_minutes (hf_call_panel_get_state (self->panel), self->current);
  changes = hf_outcome_apply (hf_today_page_get_context (self), card->follow_up, &outcome, &moved);
  saving = g_new0 (Saving, 1);
  saving->page = g_object_ref (self);
  saving->context = g_object_ref (hf_today_page_get_context (self));
  saving->changes = hf_change_set_ref (changes);
  saving->logged = g_new0 (Logged, 1);
  saving->logged->before = hf_row_ref (card->follow_up);
  saving->logged->note = g_steal_pointer (&note);
  saving->logged->mood = g_strdup (mood);
  saving->logged->dissatisfaction = g_strdup (dissatisfaction);
  saving->logged->seconds =
    hf_call_state_get_seconds (hf_call_panel_get_state (self->panel), self->current);
  saving->comes_back = answer->kind == HF_OUTCOME_WRONG_NUMBER && hf_follow_up_is_open (moved);
  saving->keeps_note = is_draft;
  saving->message = hf_outcome_describe (saving->context, moved, answer->kind);
  g_hash_table_add (self->leaving, g_memdup2 (&self->current, sizeof self->current));
  g_ptr_array_set_size (self->logged, (int) self->n_logged); /* nothing is redone after this */
  hf_store_commit_async (hf_page_get_store (HF_PAGE (self)), changes, NULL, outcome_saved_cb,
                         saving);
  hf_claims_release (self->calls.claims, card->customer->id);
  gtk_widget_grab_focus (GTK_WIDGET (self->panel));
  next = hf_today_page_choose_next (self);
  if (next != 0)
    hf_today_page_show_follow_up (self, next);
  else
    hf_today_page_show_nothing (self);
}

/* With what the caller is dissatisfied was perhaps said already, or noted. */
static void
begin_complaint (HfTodayPage *self)
{
  HfOutcomePopover *popover =
    hf_outcome_bar_get_popover (hf_call_panel_get_bar (self->panel), HF_OUTCOME_COMPLAINT);
  const char *reason = hf_dissatisfied_get_reason (hf_call_panel_get_dissatisfied (self->panel));
  g_autofree char *note = hf_note_editor_get_text (hf_call_panel_get_note (self->panel));

  hf_complaint_popover_set_said (HF_COMPLAINT_POPOVER (popover),
                                 reason != NULL && *reason != '\0' ? reason : note);
}

void
hf_today_page_begin_outcome (HfTodayPage *self, HfOutcomeKind kind)
{
  HfCallCard *card = hf_call_panel_get_card (self->panel);

  if (self->current == 0 || card == NULL || card->follow_up->id != self->current)
    return;
  if (kind == HF_OUTCOME_COMPLAINT)
    begin_complaint (self);
  if (!hf_outcome_bar_ask (hf_call_panel_get_bar (self->panel), kind,
                           hf_today_page_get_context (self), card, hf_today_page_get_now (self)))
    hf_today_page_log_outcome (self, &(HfOutcome){ .kind = kind });
}

void
hf_today_page_init_outcomes (HfTodayPage *self)
{
  self->leaving = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->logged = g_ptr_array_new_with_free_func (logged_free);
}
