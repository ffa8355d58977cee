/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who is like the one being typed. What makes two cards alike is weighed in the session; an entry
 * tells of a change only once an input method has finished, so nothing is asked before. */

#include "gui/common/card/hf-duplicate-hint.h"

#include "base/hf-cancellable.h"
#include "base/hf-parts.h"
#include "base/hf-short-name.h"
#include "base/hf-strings.h"
#include "base/hf-weak.h"
#include "core/hf-customer.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-style.h"
#include "session/customer/hf-customer-draft.h"
#include "session/same-person/hf-duplicates.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

#define MOST_NAMED 3 /* besides the likest */

struct _HfDuplicateHint
{
  GtkWidget parent_instance;

  /* owned */
  HfContext    *context;
  GCancellable *lookup;

  HfRow     *archived; /* owned; who is named, while archived, else NULL */
  gint64     found;    /* who is named, 0 for nobody */
  guint      weight;   /* how much that one is like it */
  gboolean   is_new;   /* what is typed is of somebody who is not in the book */
  HfLikeness reasons;  /* what that one has in common with it */
  gint64     relative; /* who was said to be a relative, and is not named again */

  /* template children */
  GtkWidget   *box;
  HfAlertMark *alert;
  GtkWidget   *text;
  GtkWidget   *open;
  GtkWidget   *same_button;
  GtkWidget   *relative_button;
};

enum
{
  LOOKED,
  SAME_PERSON,
  FAMILY_MEMBER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfDuplicateHint, hf_duplicate_hint, GTK_TYPE_WIDGET)

typedef struct
{
  HfViewer *viewer;
  HfRow    *card;
  char     *phones[2];
} Question;

static void
question_free (gpointer user_data)
{
  Question *self = user_data;

  hf_viewer_unref (self->viewer);
  hf_row_unref (self->card);
  g_free (self->phones[0]);
  g_free (self);
}

/* Compared as it is stored, whoever looks; what is found is masked. */
static gpointer
find_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;
  g_autoptr (HfViewer) all = hf_viewer_new (question->viewer->who, 0, FALSE);
  g_autoptr (HfRow) stored = NULL;

  if (question->card->id != 0)
    {
      stored = hf_sql_read_one (db, &hf_customer_def, all, question->card->id, error);
      if (stored == NULL)
        return NULL;
    }
  return hf_duplicates_find (db, question->viewer, stored != NULL ? stored : question->card,
                             (const char *const *) question->phones, error);
}

static const char *
describe_reasons (HfLikeness reasons)
{
  if (reasons & HF_LIKENESS_ID_NUMBER)
    return _ ("same identity card");
  if ((reasons & HF_LIKENESS_PHONE) && (reasons & HF_LIKENESS_NAME))
    return _ ("same name and phone");
  if ((reasons & HF_LIKENESS_PHONE) && (reasons & HF_LIKENESS_PINYIN))
    return _ ("same phone, name sounds alike");
  if (reasons & HF_LIKENESS_PHONE)
    return _ ("same phone");
  return _ ("same name and birth date");
}

static char *
describe (HfDuplicateHint *self, const HfDuplicate *duplicate)
{
  HfDate           today = hf_clock_today (hf_context_get_clock (self->context));
  const HfRow     *row = duplicate->row;
  g_autofree char *name = hf_str_visible_controls (hf_row_text (row, HF_CUSTOMER_NAME));
  g_autofree char *person = hf_format_person (hf_row_text (row, HF_CUSTOMER_SEX),
                                              hf_row_text (row, HF_CUSTOMER_BIRTH_DATE), today);
  const char      *reasons = describe_reasons (duplicate->reasons);

  if (*person == '\0')
    return g_strdup_printf (self->archived != NULL ?
                              /* Translators: a name, what is the same */
                              _ ("In the archive: %s (%s)") :
                              /* Translators: a name, what is the same */
                              _ ("In the book already: %s (%s)"),
                            name, reasons);
  return g_strdup_printf (self->archived != NULL ?
                            /* Translators: a name, sex and age, what is the same */
                            _ ("In the archive: %s, %s (%s)") :
                            /* Translators: a name, sex and age, what is the same */
                            _ ("In the book already: %s, %s (%s)"),
                          name, person, reasons);
}

/* Whoever else is like it: a family shares a telephone, and any of them may be meant. */
static char *
describe_others (const HfDuplicateHint *self, const GPtrArray *found, const HfDuplicate *best)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) named = NULL;
  g_autofree char *names = NULL;
  guint            n = 0;

  for (guint i = 0; i < found->len; i++)
    {
      const HfDuplicate *other = g_ptr_array_index (found, i);
      g_autofree char   *name = hf_short_name (hf_row_text (other->row, HF_CUSTOMER_NAME));
      g_autofree char   *words = NULL;

      if (other == best || other->customer == self->relative || n++ >= MOST_NAMED)
        continue;
      /* Translators: a name, what is the same */
      words =
        g_strdup_printf (C_ ("duplicate", "%s (%s)"), name, describe_reasons (other->reasons));
      g_strv_builder_add (builder, words);
    }
  if (n == 0)
    return NULL;
  named = g_strv_builder_end (builder);
  names = hf_join_list (named);
  if (n <= MOST_NAMED)
    /* Translators: %s are names of others who are like whoever is typed */
    return g_strdup_printf (_ ("Also: %s"), names);
  return g_strdup_printf (ngettext ("Also: %s and %u more", "Also: %s and %u more", n - MOST_NAMED),
                          names, n - MOST_NAMED);
}

/* Whoever is archived comes back, instead of being made a second time; who certainly is the same
 * has one card to open. */
static void
show_answers (HfDuplicateHint *self)
{
  gboolean is_certain = self->is_new && hf_duplicate_hint_is_certain (self);
  gboolean opens = is_certain && self->archived == NULL;

  gtk_button_set_label (GTK_BUTTON (self->same_button), self->archived != NULL ? _ ("Re_store") :
                                                        opens                  ? _ ("_Open Card") :
                                                                                 _ ("_Same Person"));
  gtk_widget_set_visible (self->open, !opens);
  gtk_widget_set_visible (gtk_widget_get_parent (self->open), !opens); /* its place goes too */
  hf_style_set_class (self->same_button, "suggested-action", is_certain);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "x", self->found);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open), "win.show-customer");
}

static void
show_person (HfDuplicateHint *self, const HfDuplicate *duplicate, const char *others)
{
  g_autofree char *text = NULL, *all = NULL;

  g_clear_pointer (&self->archived, hf_row_unref);
  if (duplicate != NULL && !hf_row_is_null (duplicate->row, HF_CUSTOMER_ARCHIVED))
    self->archived = hf_row_ref (duplicate->row);
  self->found = duplicate != NULL ? duplicate->customer : 0;
  self->weight = duplicate != NULL ? duplicate->weight : 0;
  self->reasons = duplicate != NULL ? duplicate->reasons : 0;
  gtk_widget_set_visible (self->box, duplicate != NULL);
  if (duplicate == NULL)
    return;
  hf_alert_mark_set_row (self->alert, duplicate->row);
  text = describe (self, duplicate);
  all = g_strjoin ("\n", text, others, NULL);
  gtk_label_set_text (GTK_LABEL (self->text), all);
  show_answers (self);
}

static void
show (HfDuplicateHint *self, const HfDuplicate *duplicate, const char *others)
{
  show_person (self, duplicate, others);
  g_signal_emit (self, signals[LOOKED], 0, TRUE);
}

/* A hint that could not be looked for must not look as if there were none. */
static void
tell_unread (HfDuplicateHint *self, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->lookup);
  show_person (self, NULL, NULL);
  g_signal_emit (self, signals[LOOKED], 0, FALSE);
  hf_page_show_error_of (GTK_WIDGET (self), error);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfDuplicateHint) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = hf_store_run_finish (HF_STORE (source), result, &error);
  const HfDuplicate *best = NULL;
  g_autofree char   *others = NULL;

  if (self == NULL) /* closed meanwhile */
    return;
  if (found == NULL)
    {
      tell_unread (self, error);
      return;
    }
  g_clear_object (&self->lookup);
  for (guint i = 0; i < found->len && best == NULL; i++)
    {
      const HfDuplicate *duplicate = g_ptr_array_index (found, i);

      if (duplicate->customer != self->relative)
        best = duplicate;
    }
  others = best != NULL ? describe_others (self, found, best) : NULL;
  show (self, best, others);
}

/* What went wrong was told; the form is as it was, and the hint comes back with the next letter. */
static void
restored_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  if (committed != NULL)
    g_signal_emit (widget, signals[SAME_PERSON], 0, *(gint64 *) user_data);
  else
    hf_saving_tell_conflict (widget, error);
  g_free (user_data);
}

static void
same_person_cb (HfDuplicateHint *self)
{
  g_autoptr (HfRow) archived = g_steal_pointer (&self->archived);
  g_autofree char *name = NULL;
  gint64           id = self->found;

  show (self, NULL, NULL);
  if (archived == NULL)
    {
      g_signal_emit (self, signals[SAME_PERSON], 0, id);
      return;
    }
  name = hf_short_name (hf_row_text (archived, HF_CUSTOMER_NAME));
  hf_saving_commit (GTK_WIDGET (self), self->context, hf_customer_draft_restore (archived),
                    /* Translators: %s is a person's name */
                    g_strdup_printf (_ ("%s restored"), name), restored_cb,
                    g_memdup2 (&id, sizeof id));
}

static void
relative_cb (HfDuplicateHint *self)
{
  self->relative = self->found;
  show (self, NULL, NULL);
  g_signal_emit (self, signals[FAMILY_MEMBER], 0, self->relative);
}

static void
stop_looking (HfDuplicateHint *self)
{
  hf_cancellable_drop (&self->lookup);
}

static void
hf_duplicate_hint_dispose (GObject *object)
{
  HfDuplicateHint *self = HF_DUPLICATE_HINT (object);

  stop_looking (self);
  g_clear_pointer (&self->archived, hf_row_unref);
  g_clear_object (&self->context);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_DUPLICATE_HINT);

  G_OBJECT_CLASS (hf_duplicate_hint_parent_class)->dispose (object);
}

static void
hf_duplicate_hint_class_init (HfDuplicateHintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_duplicate_hint_dispose;
  signals[LOOKED] = g_signal_new ("looked", HF_TYPE_DUPLICATE_HINT, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SAME_PERSON] = g_signal_new ("same-person", HF_TYPE_DUPLICATE_HINT, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[FAMILY_MEMBER] = g_signal_new ("family-member", HF_TYPE_DUPLICATE_HINT, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (HF_TYPE_ALERT_MARK);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-duplicate-hint.ui");
  gtk_widget_class_bind_template_child (widget_class, HfDuplicateHint, box);
  gtk_widget_class_bind_template_child (widget_class, HfDuplicateHint, alert);
  gtk_widget_class_bind_template_child (widget_class, HfDuplicateHint, text);
  gtk_widget_class_bind_template_child (widget_class, HfDuplicateHint, open);
  gtk_widget_class_bind_template_child (widget_class, HfDuplicateHint, same_button);
  gtk_widget_class_bind_template_child (widget_class, HfDuplicateHint, relative_button);
  gtk_widget_class_bind_template_callback (widget_class, same_person_cb);
  gtk_widget_class_bind_template_callback (widget_class, relative_cb);
}

static void
hf_duplicate_hint_init (HfDuplicateHint *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_duplicate_hint_look (HfDuplicateHint *self,
                        HfContext       *context,
                        const HfRow     *card,
                        const char      *phone)
{
  g_return_if_fail (HF_IS_DUPLICATE_HINT (self));

  Question *question = g_new0 (Question, 1);

  stop_looking (self);
  g_set_object (&self->context, context);
  self->lookup = g_cancellable_new ();
  self->is_new = card->id == 0;
  question->viewer = hf_viewer_ref (hf_context_get_viewer (context));
  question->card = hf_row_copy (card);
  question->phones[0] = g_strdup (phone);
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, find_work, question,
                      question_free, (GDestroyNotify) g_ptr_array_unref, self->lookup, found_cb,
                      hf_weak_new (self));
}

void
hf_duplicate_hint_clear (HfDuplicateHint *self)
{
  g_return_if_fail (HF_IS_DUPLICATE_HINT (self));

  stop_looking (self);
  self->relative = 0;
  show (self, NULL, NULL);
}

gint64
hf_duplicate_hint_get_suspect (HfDuplicateHint *self)
{
  g_return_val_if_fail (HF_IS_DUPLICATE_HINT (self), 0);

  return self->weight >= HF_LIKENESS_SUSPECT ? self->found : 0;
}

gboolean
hf_duplicate_hint_is_certain (HfDuplicateHint *self)
{
  static const HfLikeness both = HF_LIKENESS_PHONE | HF_LIKENESS_NAME;

  g_return_val_if_fail (HF_IS_DUPLICATE_HINT (self), FALSE);

  return (self->reasons & both) == both;
}

gboolean
hf_duplicate_hint_is_looking (HfDuplicateHint *self)
{
  g_return_val_if_fail (HF_IS_DUPLICATE_HINT (self), FALSE);

  return self->lookup != NULL;
}

void
hf_duplicate_hint_accept (HfDuplicateHint *self)
{
  g_return_if_fail (HF_IS_DUPLICATE_HINT (self) && self->found != 0);

  same_person_cb (self);
}

gint64
hf_duplicate_hint_get_relative (HfDuplicateHint *self)
{
  g_return_val_if_fail (HF_IS_DUPLICATE_HINT (self), 0);

  return self->relative;
}
