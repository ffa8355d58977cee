/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The only file that reads the wall clock. It must not know who asks. */

#include "base/hf-clock.h"

#include <string.h>
#include <time.h>

#define SECONDS_PER_MINUTE 60
#define MSEC_PER_SEC       1000
#define NSEC_PER_MSEC      1000000
#define USEC_PER_MINUTE    (SECONDS_PER_MINUTE * G_USEC_PER_SEC)

struct _HfClock
{
  GObject parent_instance;

  gboolean fixed;
  gint64   fixed_now;
  gint64   ahead; /* microseconds by which a clock that is not fixed is ahead of the real time */

  /* What the last emission was about, to find out what has changed since. */
  gint64 last_minute;
  HfDate last_day;

  GSource *tick; /* owned; only while started */
};

G_DEFINE_FINAL_TYPE (HfClock, hf_clock, G_TYPE_OBJECT)

enum
{
  MINUTE_CHANGED,
  DAY_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Microseconds, of a clock that is not fixed. */
static gint64
get_precise_now (HfClock *self)
{
  return g_get_real_time () + self->ahead;
}

static gint64
get_minute (gint64 utc)
{
  gint64 minute = utc / SECONDS_PER_MINUTE;

  return utc % SECONDS_PER_MINUTE < 0 ? minute - 1 : minute;
}

static void
remember_now (HfClock *self)
{
  gint64 now = hf_clock_now (self);

  self->last_minute = get_minute (now);
  self->last_day = hf_clock_date_of (now);
}

static void
emit_changes (HfClock *self)
{
  gint64 old_minute = self->last_minute;
  HfDate old_day = self->last_day;

  remember_now (self);
  gboolean day_changed = self->last_day != old_day;
  if (self->last_minute != old_minute)
    g_signal_emit (self, signals[MINUTE_CHANGED], 0);
  if (day_changed)
    g_signal_emit (self, signals[DAY_CHANGED], 0);
}

/* Aims just behind the next full minute. A jump of the wall clock or a sleep of the machine is
 * noticed at the next tick, so at most a minute late. */
static void
schedule_tick (HfClock *self)
{
  gint64 into_minute = get_precise_now (self) % USEC_PER_MINUTE;

  g_source_set_ready_time (self->tick, g_get_monotonic_time () + USEC_PER_MINUTE - into_minute);
}

static gboolean
tick_reached_cb (gpointer user_data)
{
  g_autoptr (HfClock) self = g_object_ref (HF_CLOCK (user_data));

  schedule_tick (self);
  emit_changes (self);
  return self->tick != NULL ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
tick_dispatch (GSource *source, GSourceFunc callback, gpointer user_data)
{
  return callback (user_data);
}

static GSourceFuncs tick_funcs = { .dispatch = tick_dispatch };

static void
hf_clock_dispose (GObject *object)
{
  HfClock *self = HF_CLOCK (object);

  if (self->tick != NULL)
    g_source_destroy (self->tick);
  g_clear_pointer (&self->tick, g_source_unref);

  G_OBJECT_CLASS (hf_clock_parent_class)->dispose (object);
}

static void
hf_clock_class_init (HfClockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hf_clock_dispose;

  signals[MINUTE_CHANGED] = g_signal_new ("minute-changed", HF_TYPE_CLOCK, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DAY_CHANGED] = g_signal_new ("day-changed", HF_TYPE_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_clock_init (HfClock *self)
{
  remember_now (self);
}

HfClock *
hf_clock_new (void)
{
  return g_object_new (HF_TYPE_CLOCK, NULL);
}

HfClock *
hf_clock_new_offset (gint64 start)
{
  HfClock *self = g_object_new (HF_TYPE_CLOCK, NULL);

  self->ahead = start * G_USEC_PER_SEC - g_get_real_time ();
  remember_now (self);
  return self;
}

HfClock *
hf_clock_new_fixed (gint64 utc_seconds)
{
  HfClock *self = g_object_new (HF_TYPE_CLOCK, NULL);

  self->fixed = TRUE;
  self->fixed_now = utc_seconds;
  remember_now (self);
  return self;
}

void
hf_clock_set (HfClock *self, gint64 utc_seconds)
{
  g_return_if_fail (HF_IS_CLOCK (self));
  g_return_if_fail (self->fixed);

  self->fixed_now = utc_seconds;
  emit_changes (self);
}

void
hf_clock_start (HfClock *self)
{
  g_return_if_fail (HF_IS_CLOCK (self));

  if (self->fixed || self->tick != NULL)
    return;
  remember_now (self);
  self->tick = g_source_new (&tick_funcs, sizeof (GSource));
  g_source_set_static_name (self->tick, "hf-clock");
  g_source_set_callback (self->tick, tick_reached_cb, self, NULL);
  schedule_tick (self);
  g_source_attach (self->tick, g_main_context_get_thread_default ());
}

gint64
hf_clock_now (HfClock *self)
{
  g_return_val_if_fail (HF_IS_CLOCK (self), 0);

  return self->fixed ? self->fixed_now : get_precise_now (self) / G_USEC_PER_SEC;
}

HfDate
hf_clock_today (HfClock *self)
{
  return hf_clock_date_of (hf_clock_now (self));
}

int
hf_clock_minutes (HfClock *self)
{
  return hf_clock_minutes_of (hf_clock_now (self));
}

/**
 * hf_clock_since_boot:
 *
 * For how long something has lasted: nobody sets this time, and it runs on while the machine
 * sleeps.
 *
 * Returns: milliseconds since the machine was started
 */
gint64
hf_clock_since_boot (void)
{
  struct timespec now = { 0 };

  clock_gettime (CLOCK_BOOTTIME, &now);
  return (gint64) now.tv_sec * MSEC_PER_SEC + now.tv_nsec / NSEC_PER_MSEC;
}

gboolean
hf_clock_parse_instant (const char *iso, gint64 *utc)
{
  g_return_val_if_fail (utc != NULL, FALSE);

  if (iso == NULL)
    return FALSE;

  gboolean         date_only = hf_date_from_iso (iso) != HF_DATE_NONE;
  g_autofree char *text = g_strconcat (iso, date_only ? "T00:00:00" : NULL, NULL);
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autoptr (GDateTime) instant = g_date_time_new_from_iso8601 (text, local);
  if (instant == NULL)
    return FALSE;
  *utc = g_date_time_to_unix (instant);
  return TRUE;
}

char *
hf_clock_format_instant (gint64 utc)
{
  g_autoptr (GDateTime) instant = g_date_time_new_from_unix_utc (utc);

  g_return_val_if_fail (instant != NULL, NULL);
  return g_date_time_format (instant, "%Y-%m-%dT%H:%M:%SZ");
}

HfDate
hf_clock_date_of (gint64 utc)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (utc);
  int year, month, day;

  if (local == NULL)
    return HF_DATE_NONE;
  g_date_time_get_ymd (local, &year, &month, &day);
  return hf_date_new (year, month, day);
}

int
hf_clock_minutes_of (gint64 utc)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (utc);

  if (local == NULL)
    return 0;
  return g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local);
}

gint64
hf_clock_instant_of (HfDate date, int minutes)
{
  int year, month, day;

  hf_date_get_ymd (date, &year, &month, &day);
  g_autoptr (GDateTime) local =
    g_date_time_new_local (year, month, day, minutes / 60, minutes % 60, 0);
  g_return_val_if_fail (local != NULL, 0);
  return g_date_time_to_unix (local);
}
