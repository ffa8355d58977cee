/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tells that nobody has touched the program for a while, in whichever of its windows. */

#include "app/hf-idle.h"

struct _HfIdle
{
  GObject parent_instance;

  HfIdleTime get_time;
  guint      longest_wait;

  guint  after;   /* milliseconds, 0 for never */
  gint64 touched; /* by @get_time */
  guint  timeout;
  double x, y; /* where the pointer was last */
};

G_DEFINE_FINAL_TYPE (HfIdle, hf_idle, G_TYPE_OBJECT)

enum
{
  IDLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void wait_on (HfIdle *self, gint64 milliseconds);

static gboolean
time_is_up_cb (gpointer user_data)
{
  HfIdle *self = user_data;
  gint64  since = self->get_time () - self->touched;

  self->timeout = 0;
  if (since < self->after)
    wait_on (self, self->after - since);
  else
    g_signal_emit (self, signals[IDLE], 0);
  return G_SOURCE_REMOVE;
}

/* A timeout stands still while the machine sleeps, so it is a short one. */
static void
wait_on (HfIdle *self, gint64 milliseconds)
{
  gint64 wait = MIN (milliseconds, (gint64) self->longest_wait);

  self->timeout = g_timeout_add ((guint) wait, time_is_up_cb, self);
}

static void
begin (HfIdle *self)
{
  self->touched = self->get_time ();
  if (self->timeout == 0 && self->after > 0)
    wait_on (self, self->after);
}

/* Of what comes sixty times a second only the moment is noted. Whoever comes after the time is up,
 * as the machine was busy, comes too late. */
static void
touch (HfIdle *self)
{
  if (self->timeout == 0 || self->get_time () - self->touched < self->after)
    {
      begin (self);
      return;
    }
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_signal_emit (self, signals[IDLE], 0);
}

/* GTK tells where the pointer is whenever something below it changes, touched by nobody. */
static gboolean
has_moved (HfIdle *self, GdkEvent *event)
{
  double x = 0, y = 0;
  double before_x = self->x, before_y = self->y;

  gdk_event_get_position (event, &x, &y);
  self->x = x;
  self->y = y;
  return ABS (x - before_x) >= 1 || ABS (y - before_y) >= 1;
}

static gboolean
is_touch (HfIdle *self, GdkEvent *event)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_MOTION_NOTIFY:
      return has_moved (self, event);
    case GDK_ENTER_NOTIFY:
    case GDK_LEAVE_NOTIFY:
    case GDK_FOCUS_CHANGE:
    case GDK_GRAB_BROKEN:
    case GDK_DELETE:
      return FALSE;
    default:
      return TRUE;
    }
}

static gboolean
event_cb (HfIdle *self, GdkEvent *event)
{
  if (is_touch (self, event))
    touch (self);
  return GDK_EVENT_PROPAGATE;
}

static void
windows_changed_cb (HfIdle     *self,
                    guint       position,
                    guint       n_removed,
                    guint       n_added,
                    GListModel *windows)
{
  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, position + i);
      GtkEventController *controller = gtk_event_controller_legacy_new ();

      gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
      g_signal_connect_object (controller, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (window, controller);
      g_signal_connect_object (window, "map", G_CALLBACK (touch), self, G_CONNECT_SWAPPED);
    }
}

static void
hf_idle_dispose (GObject *object)
{
  g_clear_handle_id (&HF_IDLE (object)->timeout, g_source_remove);

  G_OBJECT_CLASS (hf_idle_parent_class)->dispose (object);
}

static void
hf_idle_class_init (HfIdleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_idle_dispose;

  /**
   * HfIdle::idle:
   * @self: what waits
   *
   * Nobody has touched the program for as long as was asked for. It is told once; the next touch
   * begins anew.
   */
  signals[IDLE] =
    g_signal_new ("idle", HF_TYPE_IDLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_idle_init (HfIdle *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  g_signal_connect_object (windows, "items-changed", G_CALLBACK (windows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  windows_changed_cb (self, 0, 0, g_list_model_get_n_items (windows), windows);
}

HfIdle *
hf_idle_new (HfIdleTime get_time, guint longest_wait)
{
  HfIdle *self = g_object_new (HF_TYPE_IDLE, NULL);

  self->get_time = get_time;
  self->longest_wait = longest_wait;
  return self;
}

void
hf_idle_set_after (HfIdle *self, guint milliseconds)
{
  g_return_if_fail (HF_IS_IDLE (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->after = milliseconds;
  begin (self);
}

guint
hf_idle_get_after (HfIdle *self)
{
  g_return_val_if_fail (HF_IS_IDLE (self), 0);

  return self->after;
}
