/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The time of a call, by follow-up, from pressing "Call" until an outcome takes it: to look at
 * another card meanwhile does not end it. It goes by the clock that nobody can set, and wakes the
 * program up only while a running time is to be seen. */

#include "gui/follow-up/hf-call-state.h"

#include "gui/common/hf-children.h"
#include "gui/common/hf-style.h"

/* The receiver was put down long before: nobody knows how long it was. */
#define MOST_MINUTES 120

typedef struct
{
  gint64 begun;   /* monotonic, in microseconds */
  int    seconds; /* HF_CALL_STATE_NONE while it runs */
} Talk;

struct _HfCallState
{
  GtkWidget parent_instance;

  GtkWidget  *label;  /* a child */
  GHashTable *talks;  /* owned; follow-up → Talk */
  char       *caller; /* owned; which colleague is calling, NULL for nobody */
  gint64      follow_up;
  guint       tick;
};

G_DEFINE_FINAL_TYPE (HfCallState, hf_call_state, GTK_TYPE_WIDGET)

static void
show_text (HfCallState *self)
{
  int              seconds = hf_call_state_get_seconds (self, self->follow_up);
  g_autofree char *text = NULL;

  if (seconds != HF_CALL_STATE_NONE)
    text = g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60);
  else
    text = g_strdup (self->caller);
  gtk_label_set_label (GTK_LABEL (self->label), text ? text : "");
  gtk_label_set_width_chars (GTK_LABEL (self->label), seconds != HF_CALL_STATE_NONE ? 6 : -1);
  gtk_widget_set_tooltip_text (self->label, seconds == HF_CALL_STATE_NONE ? text : NULL);
  hf_style_set_class (self->label, "claimed", seconds == HF_CALL_STATE_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
}

static void schedule (HfCallState *self);

static gboolean
tick_cb (gpointer user_data)
{
  HfCallState *self = user_data;

  self->tick = 0;
  show_text (self);
  schedule (self);
  return G_SOURCE_REMOVE;
}

/* At the next full second of the call, if there is one to be seen. */
static void
schedule (HfCallState *self)
{
  const Talk *talk = g_hash_table_lookup (self->talks, &self->follow_up);
  gint64      into;

  g_clear_handle_id (&self->tick, g_source_remove);
  if (talk == NULL || talk->seconds != HF_CALL_STATE_NONE ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  into = (g_get_monotonic_time () - talk->begun) % G_TIME_SPAN_SECOND;
  self->tick = g_timeout_add ((guint) ((G_TIME_SPAN_SECOND - into) / 1000 + 1), tick_cb, self);
}

static void
show_again (HfCallState *self)
{
  show_text (self);
  schedule (self);
}

static void
hf_call_state_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hf_call_state_parent_class)->map (widget);

  show_again (HF_CALL_STATE (widget));
}

static void
hf_call_state_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&HF_CALL_STATE (widget)->tick, g_source_remove);

  GTK_WIDGET_CLASS (hf_call_state_parent_class)->unmap (widget);
}

static void
hf_call_state_dispose (GObject *object)
{
  HfCallState *self = HF_CALL_STATE (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_call_state_parent_class)->dispose (object);
}

static void
hf_call_state_finalize (GObject *object)
{
  HfCallState *self = HF_CALL_STATE (object);

  g_hash_table_unref (self->talks);
  g_free (self->caller);

  G_OBJECT_CLASS (hf_call_state_parent_class)->finalize (object);
}

static void
hf_call_state_class_init (HfCallStateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_call_state_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_call_state_finalize;
  widget_class->map = hf_call_state_map;
  widget_class->unmap = hf_call_state_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hf_call_state_init (HfCallState *self)
{
  self->talks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
put (HfCallState *self, gint64 follow_up, Talk talk)
{
  g_hash_table_insert (self->talks, g_memdup2 (&follow_up, sizeof follow_up),
                       g_memdup2 (&talk, sizeof talk));
  show_again (self);
}

/**
 * hf_call_state_show:
 * @self: a state
 * @follow_up: whose
 *
 * Shows how long the call about a follow-up has been going on, if there is one.
 */
void
hf_call_state_show (HfCallState *self, gint64 follow_up)
{
  self->follow_up = follow_up;
  show_again (self);
}

/**
 * hf_call_state_begin:
 * @self: a state
 * @follow_up: a follow-up
 *
 * A call about it begins; where one is going on already, somebody dials again, and it goes on.
 */
void
hf_call_state_begin (HfCallState *self, gint64 follow_up)
{
  const Talk *talk = g_hash_table_lookup (self->talks, &follow_up);

  if (talk == NULL || talk->seconds != HF_CALL_STATE_NONE)
    put (self, follow_up, (Talk){ g_get_monotonic_time (), HF_CALL_STATE_NONE });
}

/**
 * hf_call_state_put_back:
 * @self: a state
 * @follow_up: a follow-up
 * @seconds: how long the call took, or %HF_CALL_STATE_NONE
 *
 * The outcome was undone that had taken the time of a call, which is over.
 */
void
hf_call_state_put_back (HfCallState *self, gint64 follow_up, int seconds)
{
  if (seconds != HF_CALL_STATE_NONE)
    put (self, follow_up, (Talk){ 0, seconds });
}

/**
 * hf_call_state_forget:
 * @self: a state
 * @follow_up: a follow-up
 *
 * An outcome took the time of the call.
 */
void
hf_call_state_forget (HfCallState *self, gint64 follow_up)
{
  g_hash_table_remove (self->talks, &follow_up);
  show_again (self);
}

/**
 * hf_call_state_get_seconds:
 * @self: a state
 * @follow_up: a follow-up
 *
 * Returns: how long the call has been going on, or was; %HF_CALL_STATE_NONE where there is none
 */
int
hf_call_state_get_seconds (HfCallState *self, gint64 follow_up)
{
  const Talk *talk = g_hash_table_lookup (self->talks, &follow_up);

  if (talk == NULL || talk->seconds != HF_CALL_STATE_NONE)
    return talk ? talk->seconds : HF_CALL_STATE_NONE;
  return (int) ((g_get_monotonic_time () - talk->begun) / G_TIME_SPAN_SECOND);
}

/**
 * hf_call_state_get_minutes:
 * @self: a state
 * @follow_up: a follow-up
 *
 * Returns: the same in minutes for the log, at least one; 0 where it is not known
 */
guint
hf_call_state_get_minutes (HfCallState *self, gint64 follow_up)
{
  int seconds = hf_call_state_get_seconds (self, follow_up);

  if (seconds == HF_CALL_STATE_NONE || seconds > MOST_MINUTES * 60)
    return 0;
  return (guint) MAX ((seconds + 30) / 60, 1);
}

/**
 * hf_call_state_set_caller:
 * @self: a state
 * @text: (nullable): such as "Wu Hao is calling", %NULL for nobody
 *
 * Says who else is calling the customer.
 */
void
hf_call_state_set_caller (HfCallState *self, const char *text)
{
  if (g_strcmp0 (text, self->caller) == 0)
    return;
  g_free (self->caller);
  self->caller = g_strdup (text);
  show_text (self);
}
