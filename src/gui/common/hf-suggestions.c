/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A list of what an entry may hold. It knows neither the entry nor where the texts come from. */

#include "gui/common/hf-suggestions.h"

#include "base/hf-cancellable.h"
#include "base/hf-strings.h"
#include "base/hf-weak.h"

#define PROPOSAL_KEY "hf-proposal" /* object data of a row */
#define HINT_GAP     9
#define PADDING      18 /* of a popover, in pixels */

struct _HfSuggestions
{
  GtkPopover parent_instance;

  /* owned */
  HfContext    *context;
  GCancellable *cancellable;

  HfSuggestionsFind find;

  /* template children */
  GtkWidget  *scrolled;
  GtkListBox *list;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfSuggestions, hf_suggestions, GTK_TYPE_POPOVER)

typedef struct
{
  HfSuggestionsFind find;
  HfRow            *row;
  char             *field;
  char             *text;
} Question;

static void
question_free (gpointer user_data)
{
  Question *self = user_data;

  hf_row_unref (self->row);
  g_free (self->field);
  g_free (self->text);
  g_free (self);
}

static gpointer
find_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;

  return question->find (db, question->row, question->field, question->text, error);
}

static GtkWidget *
make_label (const char *text)
{
  g_autofree char *shown = hf_str_visible_controls (text);
  GtkWidget       *label = gtk_label_new (shown);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

/* The hint gives way first: it is the text one chooses. */
static GtkWidget *
make_content (const HfProposal *proposal)
{
  GtkWidget *text = make_label (proposal->text);
  GtkWidget *box, *hint;

  if (proposal->hint == NULL)
    return text;
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, HINT_GAP);
  hint = make_label (proposal->hint);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_NONE);
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_widget_add_css_class (hint, "caption");
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), hint);
  return box;
}

static void
add_row (HfSuggestions *self, HfProposal *proposal)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), make_content (proposal));
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data_full (G_OBJECT (row), PROPOSAL_KEY, proposal,
                          (GDestroyNotify) hf_proposal_free);
  gtk_list_box_append (self->list, row);
}

/* Whether a part of the field shows: what was scrolled away while its answer was looked for has no
 * place on any screen that a list could be put at. */
static gboolean
is_in_view (GtkWidget *field)
{
  GtkWidget      *window = GTK_WIDGET (gtk_widget_get_native (field));
  graphene_rect_t bounds, whole;

  if (window == NULL || !gtk_widget_compute_bounds (field, window, &bounds))
    return FALSE;
  whole = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (window), gtk_widget_get_height (window));
  return graphene_rect_intersection (&whole, &bounds, NULL);
}

static void
show_found (HfSuggestions *self, GPtrArray *found)
{
  GtkWidget     *field = gtk_widget_get_parent (GTK_WIDGET (self));
  int            width = gtk_widget_get_width (field);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  while (found != NULL && found->len > 0)
    add_row (self, g_ptr_array_steal_index (found, 0));
  if (gtk_list_box_get_row_at_index (self->list, 0) == NULL || !is_in_view (field))
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }
  gtk_widget_set_size_request (self->scrolled, MAX (width - PADDING, -1), -1);
  gtk_popover_popup (GTK_POPOVER (self));
}

/* What cannot be found is not proposed; the entry works without. */
static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfSuggestions) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = hf_store_run_finish (HF_STORE (source), result, &error);

  if (self == NULL || self->cancellable == NULL ||
      g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  show_found (self, found);
}

static void
choose (HfSuggestions *self, GtkListBoxRow *row)
{
  g_autoptr (HfProposal) proposal = g_object_steal_data (G_OBJECT (row), PROPOSAL_KEY);

  hf_suggestions_close (self);
  if (proposal != NULL) /* it may be clicked while the list goes */
    g_signal_emit (self, signals[CHOSEN], 0, proposal);
}

static void
row_activated_cb (HfSuggestions *self, GtkListBoxRow *row)
{
  choose (self, row);
}

/* A row that is out of sight is scrolled to, which the list does only for one that has the focus.
 */
static void
select_row (HfSuggestions *self, GtkListBoxRow *row)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  graphene_rect_t bounds;

  gtk_list_box_select_row (self->list, row);
  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static void
move (HfSuggestions *self, int by)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  int            index = selected ? gtk_list_box_row_get_index (selected) + by : by > 0 ? 0 : -1;
  GtkListBoxRow *row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;

  if (row != NULL)
    select_row (self, row);
  else if (index < 0)
    gtk_list_box_unselect_all (self->list);
}

static void
hf_suggestions_dispose (GObject *object)
{
  HfSuggestions *self = HF_SUGGESTIONS (object);

  hf_cancellable_drop (&self->cancellable);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_SUGGESTIONS);

  G_OBJECT_CLASS (hf_suggestions_parent_class)->dispose (object);
}

static void
hf_suggestions_class_init (HfSuggestionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_suggestions_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", HF_TYPE_SUGGESTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/common/hf-suggestions.ui");
  gtk_widget_class_bind_template_child (widget_class, HfSuggestions, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HfSuggestions, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
hf_suggestions_init (HfSuggestions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hf_suggestions_new (HfContext *context, HfSuggestionsFind find)
{
  HfSuggestions *self = g_object_new (HF_TYPE_SUGGESTIONS, NULL);

  self->context = g_object_ref (context);
  self->find = find;
  return GTK_WIDGET (self);
}

void
hf_suggestions_ask (HfSuggestions *self, const HfRow *row, const char *field, const char *text)
{
  g_return_if_fail (HF_IS_SUGGESTIONS (self));

  Question *question;

  hf_cancellable_drop (&self->cancellable);
  if (self->context == NULL)
    return;
  question = g_new0 (Question, 1);
  question->find = self->find;
  question->row = hf_row_ref (row);
  question->field = g_strdup (field);
  question->text = g_strdup (text);
  self->cancellable = g_cancellable_new ();
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_READ, find_work, question,
                      question_free, (GDestroyNotify) g_ptr_array_unref, self->cancellable,
                      found_cb, hf_weak_new (self));
}

void
hf_suggestions_close (HfSuggestions *self)
{
  g_return_if_fail (HF_IS_SUGGESTIONS (self));

  hf_cancellable_drop (&self->cancellable);
  gtk_popover_popdown (GTK_POPOVER (self));
}

gboolean
hf_suggestions_press (HfSuggestions *self, guint keyval)
{
  g_return_val_if_fail (HF_IS_SUGGESTIONS (self), FALSE);

  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return FALSE;
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_Up)
    move (self, keyval == GDK_KEY_Down ? 1 : -1);
  else if (keyval == GDK_KEY_Escape)
    hf_suggestions_close (self);
  else if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && selected != NULL)
    choose (self, selected);
  else
    return FALSE;
  return TRUE;
}
