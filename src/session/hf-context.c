/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a page, a command or the background service works with, made once by whoever starts them and
 * handed down: there are no singletons. */

#include "session/hf-context.h"

struct _HfContext
{
  GObject parent_instance;

  /* owned */
  HfStore   *store;
  GSettings *settings; /* NULL on the command line */
};

G_DEFINE_FINAL_TYPE (HfContext, hf_context, G_TYPE_OBJECT)

static void
hf_context_dispose (GObject *object)
{
  HfContext *self = HF_CONTEXT (object);

  g_clear_object (&self->store);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (hf_context_parent_class)->dispose (object);
}

static void
hf_context_class_init (HfContextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_context_dispose;
}

static void
hf_context_init (HfContext *self)
{
}

/**
 * hf_context_new:
 * @store: the book
 * @settings: (nullable): the settings; none on the command line
 *
 * Returns: (transfer full): a context
 */
HfContext *
hf_context_new (HfStore *store, GSettings *settings)
{
  HfContext *self = g_object_new (HF_TYPE_CONTEXT, NULL);

  self->store = g_object_ref (store);
  g_set_object (&self->settings, settings);
  return self;
}

/**
 * hf_context_get_store:
 * @self: a context
 *
 * Returns: (transfer none): the book
 */
HfStore *
hf_context_get_store (HfContext *self)
{
  return self->store;
}

/**
 * hf_context_get_settings:
 * @self: a context
 *
 * Returns: (transfer none) (nullable): the settings
 */
GSettings *
hf_context_get_settings (HfContext *self)
{
  return self->settings;
}

/**
 * hf_context_get_clock:
 * @self: a context
 *
 * Returns: (transfer none): the clock
 */
HfClock *
hf_context_get_clock (HfContext *self)
{
  return hf_store_get_clock (self->store);
}

/**
 * hf_context_get_viewer:
 * @self: a context
 *
 * Returns: (transfer none): who looks
 */
HfViewer *
hf_context_get_viewer (HfContext *self)
{
  return hf_store_get_viewer (self->store);
}
