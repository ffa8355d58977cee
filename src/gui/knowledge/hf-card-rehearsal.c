/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cards of articles. As many as somebody learns in one go are read at once. */

#include "gui/knowledge/hf-card-rehearsal.h"

#include "base/hf-strings.h"
#include "base/hf-weak.h"
#include "core/hf-article.h"
#include "core/hf-deck.h"
#include "core/hf-training.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-saving.h"
#include "gui/common/knowledge/hf-article-reader.h"

#include <glib/gi18n.h>

#define MOST_CARDS 200

struct _HfCardRehearsal
{
  AdwWindow parent_instance;

  /* owned */
  HfContext    *context;
  char         *kind;
  GPtrArray    *cards; /* of HfRow; NULL until they are read */
  HfDeck       *deck;
  GCancellable *cancellable;

  /* template children */
  HfReadError     *trouble;
  GtkWidget       *stack;
  GtkWidget       *left;
  GtkWidget       *question;
  GtkWidget       *answer_stack;
  GtkWidget       *show;
  GtkWidget       *again;
  GtkWidget       *known;
  HfArticleReader *reader;
  GtkWidget       *result;
  GtkWidget       *once_more;
  GtkWidget       *enter;
  GtkWidget       *entered;
};

G_DEFINE_FINAL_TYPE (HfCardRehearsal, hf_card_rehearsal, ADW_TYPE_WINDOW)

static char *
describe_result (HfCardRehearsal *self)
{
  return g_strdup_printf (
    /* Translators: how many cards were known when they came first, of how many */
    ngettext ("%u of %u card known at once", "%u of %u cards known at once", self->cards->len),
    hf_deck_get_n_at_once (self->deck), self->cards->len);
}

/* Somebody in particular has a log; what is kept back from a masked viewer includes theirs. */
static void
allow_entering (HfCardRehearsal *self, gboolean is_entered)
{
  const HfViewer *viewer = hf_context_get_viewer (self->context);
  gboolean        has_log = viewer->staff != 0 && !viewer->masked;

  gtk_widget_set_visible (self->enter, has_log && !is_entered);
  gtk_widget_set_sensitive (self->enter, TRUE);
  gtk_widget_set_visible (self->entered, has_log && is_entered);
}

static HfRow *
make_entry (HfCardRehearsal *self)
{
  HfRow           *row = hf_row_new (&hf_training_def);
  HfDate           today = hf_clock_today (hf_context_get_clock (self->context));
  g_autofree char *topic = hf_training_topic_of_cards (self->kind);
  g_autofree char *result =
    g_strdup_printf ("%u/%u", hf_deck_get_n_at_once (self->deck), self->cards->len);

  hf_row_set_int (row, HF_TRAINING_STAFF, hf_context_get_viewer (self->context)->staff);
  hf_row_set_text (row, HF_TRAINING_KIND, HF_TRAINING_SIMULATION);
  hf_row_set_text (row, HF_TRAINING_TOPIC, topic);
  hf_row_set_date (row, HF_TRAINING_DATE, today);
  hf_row_set_text (row, HF_TRAINING_NOTE, result);
  return row;
}

static void
entered_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfCardRehearsal *self = (gpointer) gtk_widget_get_ancestor (widget, HF_TYPE_CARD_REHEARSAL);

  if (self == NULL || self->context == NULL) /* closed meanwhile */
    return;
  allow_entering (self, committed != NULL);
  if (committed != NULL)
    gtk_widget_grab_focus (self->once_more);
}

static void
enter_clicked_cb (HfCardRehearsal *self)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Enter a rehearsal"));

  hf_change_set_insert (changes, make_entry (self));
  gtk_widget_set_sensitive (self->enter, FALSE);
  hf_saving_commit (self->stack, self->context, changes, NULL, entered_cb, NULL);
}

static void
show_result (HfCardRehearsal *self)
{
  g_autofree char *text = describe_result (self);

  allow_entering (self, FALSE);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->result), text);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "result");
}

static void
show_card (HfCardRehearsal *self)
{
  int              card = hf_deck_get_card (self->deck);
  guint            n = hf_deck_get_n_left (self->deck);
  g_autofree char *left = g_strdup_printf (ngettext ("%u card left", "%u cards left", n), n);
  g_autofree char *title = NULL;

  gtk_label_set_label (GTK_LABEL (self->left), left);
  if (card < 0)
    {
      show_result (self);
      return;
    }
  title = hf_str_visible_controls (hf_row_text (self->cards->pdata[card], HF_ARTICLE_NAME));
  gtk_label_set_label (GTK_LABEL (self->question), title);
  gtk_stack_set_visible_child_name (GTK_STACK (self->answer_stack), "hidden");
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "card");
  gtk_widget_grab_focus (self->show);
}

static void
begin (HfCardRehearsal *self)
{
  gint64 now = hf_clock_now (hf_context_get_clock (self->context));

  g_clear_pointer (&self->deck, hf_deck_free);
  self->deck = hf_deck_new (self->cards->len, (guint32) now);
  if (self->cards->len == 0)
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "nothing");
  else
    show_card (self);
}

static void
show_clicked_cb (HfCardRehearsal *self)
{
  hf_article_reader_show (self->reader, self->cards->pdata[hf_deck_get_card (self->deck)]);
  gtk_stack_set_visible_child_name (GTK_STACK (self->answer_stack), "shown");
  gtk_widget_grab_focus (self->known);
}

static void
again_clicked_cb (HfCardRehearsal *self)
{
  hf_deck_answer (self->deck, FALSE);
  show_card (self);
}

static void
known_clicked_cb (HfCardRehearsal *self)
{
  hf_deck_answer (self->deck, TRUE);
  show_card (self);
}

static void
cards_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfCardRehearsal) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hf_store_query_finish (HF_STORE (source), result, &error);

  if (self == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  hf_read_error_show (self->trouble, error, TRUE);
  gtk_widget_set_visible (self->stack, error == NULL);
  if (rows == NULL)
    return;
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  self->cards = g_steal_pointer (&rows);
  begin (self);
}

/* What is said to customers, where nobody chose something else. */
static void
read_cards (HfCardRehearsal *self)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_article_def, hf_context_get_viewer (self->context));
  g_autoptr (HfFilter) filter = hf_filter_new ();
  char *scripts[] = { (char *) HF_ARTICLE_QUESTION, (char *) HF_ARTICLE_PROCEDURE, NULL };
  char *chosen[] = { self->kind, NULL };

  hf_filter_add (filter, &(HfCondition){ &hf_article_def, HF_ARTICLE_KIND, 0, HF_FILTER_IS,
                                         self->kind ? chosen : scripts });
  hf_query_filter (query, filter, hf_clock_today (hf_context_get_clock (self->context)));
  hf_query_where (query, HF_ARTICLE_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_limit (query, MOST_CARDS);
  hf_store_query_async (hf_context_get_store (self->context), query, self->cancellable,
                        cards_read_cb, hf_weak_new (self));
}

static void
retry (HfCardRehearsal *self)
{
  read_cards (self);
}

static void
hf_card_rehearsal_dispose (GObject *object)
{
  HfCardRehearsal *self = HF_CARD_REHEARSAL (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_CARD_REHEARSAL);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_card_rehearsal_parent_class)->dispose (object);
}

static void
hf_card_rehearsal_finalize (GObject *object)
{
  HfCardRehearsal *self = HF_CARD_REHEARSAL (object);

  g_object_unref (self->cancellable);
  g_clear_pointer (&self->deck, hf_deck_free);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_free (self->kind);

  G_OBJECT_CLASS (hf_card_rehearsal_parent_class)->finalize (object);
}

static void
hf_card_rehearsal_class_init (HfCardRehearsalClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_card_rehearsal_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_card_rehearsal_finalize;

  g_type_ensure (HF_TYPE_READ_ERROR);
  g_type_ensure (HF_TYPE_ARTICLE_READER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/knowledge/hf-card-rehearsal.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCardRehearsal, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfCardRehearsal, stack);
  gtk_widget_class_bind_template_child (widget_class, HfCardRehearsal, left);
  gtk_widget_class_bind_template_child (widget_class, HfCardRehearsal, question);
  gtk_widget_class_bind_template_child (widget_class, HfCardRehearsal, answer_stack);
  gtk_widget_class_bind_template_child (widget_class, HfCardRehearsal, show);
  gtk_widget_class_bind_template_child (widget_class, HfCardRehearsal, again);
  gtk_widget_class_bind_template_child (widget_class, HfCardRehearsal, known);
  gtk_widget_class_bind_template_child (widget_class, HfCardRehearsal, reader);
  gtk_widget_class_bind_template_child (widget_class, HfCardRehearsal, result);
  gtk_widget_class_bind_template_child (widget_class, HfCardRehearsal, once_more);
  gtk_widget_class_bind_template_child (widget_class, HfCardRehearsal, enter);
  gtk_widget_class_bind_template_child (widget_class, HfCardRehearsal, entered);
  gtk_widget_class_bind_template_callback (widget_class, enter_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, known_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin);
  gtk_widget_class_bind_template_callback (widget_class, retry);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hf_card_rehearsal_init (HfCardRehearsal *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hf_card_rehearsal_present (GtkWidget *parent, HfContext *context, const char *kind)
{
  HfCardRehearsal *self =
    hf_dialogs_new (HF_TYPE_CARD_REHEARSAL, GTK_WINDOW (gtk_widget_get_root (parent)));

  self->context = g_object_ref (context);
  self->kind = g_strdup (kind);
  read_cards (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
